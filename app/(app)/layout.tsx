import { cache, Suspense, type ReactNode } from "react";

import { signOut } from "@/app/(auth)/actions";
import {
  refuseRequest,
  reviewSignature,
  signEmergency,
  signRequest,
  withdrawRequest,
} from "@/app/(app)/signatures/actions";
import { acceptHandovers, declineHandover, withdrawHandover } from "@/app/(app)/handovers/actions";
import { markNoticesRead } from "@/app/(app)/notices/actions";
import {
  askOwnPasskey,
  confirmPassword,
  proveOwnPasskey,
} from "@/app/(app)/settings/account/actions";
import { searchPalette } from "@/app/(app)/actions";
import { ProofProvider } from "@/components/auth/proof-context";
import { AppFrame } from "@/components/frame/app-frame";
import { LiveConnection } from "@/components/frame/live-connection";
import { PersonMenu } from "@/components/frame/person-menu";
import { OpenCount } from "@/components/incident-table/open-count";
import { NoticeButton } from "@/components/notice/notice-button";
import { PaletteButton } from "@/components/palette/palette-button";
import { palettePages } from "@/components/palette/palette-pages";
import { SignaturesWaiting } from "@/components/signature/signatures-waiting";
import { roleWords } from "@/domain/member/role-words";
import type { FrameDto } from "@/domain/frame/frame-dto";
import { noWays, type ProofWaysDto } from "@/domain/session/proof";
import { viewerCan } from "@/server/access/viewer-can";
import { read, readOrRefusal } from "@/server/action";
import { getFrame } from "@/server/frame/get-frame";
import { readOwnAccount } from "@/server/member/read-own-account";
import { readProofWays } from "@/server/second-factor/read-proof-ways";

const signatureActions = {
  refuseRequest,
  reviewSignature,
  signEmergency,
  signRequest,
  withdrawRequest,
};

const handoverActions = { acceptHandovers, declineHandover, withdrawHandover };
const proofActions = { confirmPassword, askOwnPasskey, proveOwnPasskey };

export default function AppLayout({ children }: LayoutProps<"/">) {
  return (
    <ProofProvider ways={proofWays()} {...proofActions}>
      <AppFrame
        incidentCount={<Drawn>{(frame) => <OpenCount drawn={frame} />}</Drawn>}
        connection={<Drawn>{(frame) => <LiveConnection drawn={frame} />}</Drawn>}
        waiting={
          <Drawn>{(frame) => <SignaturesWaiting drawn={frame} actions={signatureActions} />}</Drawn>
        }
        notices={
          <Drawn>
            {(frame) => (
              <NoticeButton
                drawn={frame}
                markRead={markNoticesRead}
                handoverActions={handoverActions}
              />
            )}
          </Drawn>
        }
        palette={
          <Suspense>
            <OwnPalette />
          </Suspense>
        }
        person={
          <Suspense>
            <OwnMenu />
          </Suspense>
        }
      >
        {children}
      </AppFrame>
    </ProofProvider>
  );
}

/** Never refused: whoever has no session any more is sent to sign in by the page itself. */
async function proofWays(): Promise<ProofWaysDto> {
  const ways = await readOrRefusal(readProofWays, {});
  return ways.ok ? ways.value : noWays;
}

/** Asked once for all parts of the frame, and streamed in. */
const readFrame = cache(() => read(getFrame, {}));

function Drawn({ children }: { children: (frame: FrameDto) => ReactNode }) {
  return (
    <Suspense>
      <WithFrame draw={children} />
    </Suspense>
  );
}

async function WithFrame({ draw }: { draw: (frame: FrameDto) => ReactNode }) {
  return draw(await readFrame());
}

async function OwnPalette() {
  const allowed = await Promise.all(
    palettePages.map(async ({ permission }) => permission === undefined || viewerCan(permission)),
  );
  const pages = palettePages.filter((_page, at) => allowed[at]);
  return (
    <PaletteButton
      pages={pages.map(({ label, path }) => ({ label, path }))}
      search={searchPalette}
    />
  );
}

async function OwnMenu() {
  const { name, email, role } = await read(readOwnAccount, {});
  const leads = role === "admin" || role === "responder";
  return (
    <PersonMenu person={{ name, email, role: roleWords[role].label, leads }} signOut={signOut} />
  );
}

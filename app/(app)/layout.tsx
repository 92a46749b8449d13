import { cache, Suspense, type ReactNode } from "react";

import { signOut } from "@/app/(auth)/actions";
import {
  confirmPassword,
  refuseRequest,
  reviewSignature,
  signEmergency,
  signRequest,
  withdrawRequest,
} from "@/app/(app)/signatures/actions";
import { markNoticesRead } from "@/app/(app)/notices/actions";
import { AppFrame } from "@/components/frame/app-frame";
import { LiveConnection } from "@/components/frame/live-connection";
import { PersonMenu } from "@/components/frame/person-menu";
import { OpenCount } from "@/components/incident-table/open-count";
import { NoticeButton } from "@/components/notice/notice-button";
import { SignaturesWaiting } from "@/components/signature/signatures-waiting";
import { roleWords } from "@/domain/member/role-words";
import type { FrameDto } from "@/domain/frame/frame-dto";
import { read } from "@/server/action";
import { getFrame } from "@/server/frame/get-frame";
import { readOwnAccount } from "@/server/member/read-own-account";

const signatureActions = {
  confirmPassword,
  refuseRequest,
  reviewSignature,
  signEmergency,
  signRequest,
  withdrawRequest,
};

export default function AppLayout({ children }: LayoutProps<"/">) {
  return (
    <AppFrame
      incidentCount={<Drawn>{(frame) => <OpenCount drawn={frame} />}</Drawn>}
      connection={<Drawn>{(frame) => <LiveConnection drawn={frame} />}</Drawn>}
      waiting={
        <Drawn>{(frame) => <SignaturesWaiting drawn={frame} actions={signatureActions} />}</Drawn>
      }
      notices={
        <Drawn>{(frame) => <NoticeButton drawn={frame} markRead={markNoticesRead} />}</Drawn>
      }
      person={
        <Suspense>
          <OwnMenu />
        </Suspense>
      }
    >
      {children}
    </AppFrame>
  );
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

async function OwnMenu() {
  const { name, email, role } = await read(readOwnAccount, {});
  return <PersonMenu person={{ name, email, role: roleWords[role].label }} signOut={signOut} />;
}

import { Suspense } from "react";

import { signOut } from "@/app/(auth)/actions";
import { AppFrame } from "@/components/frame/app-frame";
import { PersonMenu } from "@/components/frame/person-menu";
import { roleWords } from "@/domain/member/role-words";
import { read } from "@/server/action";
import { readOwnAccount } from "@/server/member/read-own-account";

export default function AppLayout({ children }: LayoutProps<"/">) {
  const person = (
    <Suspense>
      <OwnMenu />
    </Suspense>
  );
  return <AppFrame person={person}>{children}</AppFrame>;
}

async function OwnMenu() {
  const { name, email, role } = await read(readOwnAccount, {});
  return <PersonMenu person={{ name, email, role: roleWords[role].label }} signOut={signOut} />;
}

import { ForbiddenState } from "@/components/frame/forbidden-state";
import { LinkButton } from "@/components/ui/link-button";

export default function Forbidden() {
  return (
    <ForbiddenState wanted="see this page" ask="an administrator">
      <LinkButton href="/">Go to the start</LinkButton>
    </ForbiddenState>
  );
}

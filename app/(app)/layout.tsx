import { AppFrame } from "@/components/frame/app-frame";

export default function AppLayout({ children }: LayoutProps<"/">) {
  return <AppFrame>{children}</AppFrame>;
}

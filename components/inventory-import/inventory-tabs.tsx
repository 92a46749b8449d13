import { ViewTabs } from "@/components/table/view-tabs";

const views = [
  { id: "services", label: "Services", href: "/services" },
  { id: "consumers", label: "Consumers", href: "/services/consumers" },
  { id: "imports", label: "Imports", href: "/services/import" },
] as const;

type InventoryTabsProps = { current: (typeof views)[number]["id"]; mayImport: boolean };

export function InventoryTabs({ current, mayImport }: InventoryTabsProps) {
  return (
    <ViewTabs views={views.filter(({ id }) => mayImport || id !== "imports")} current={current} />
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

import { holdFile } from "./held-file";

/** A report dropped anywhere on this page opens the import with it. */
export function DropReportAnywhere() {
  const router = useRouter();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const drag = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      holdFile(file);
      router.push("/import");
    };
    window.addEventListener("dragover", drag);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", drag);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [router]);

  if (!over) return null;
  return (
    <div
      aria-hidden
      className="pointer-events-none fixed inset-3 z-50 grid place-items-center rounded-md border-2 border-dashed border-accent bg-canvas/85 text-16 font-semibold"
    >
      Drop the report to look at it
    </div>
  );
}

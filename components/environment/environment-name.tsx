import type { ProductionAnswer } from "@/domain/environment/environment";

/** An environment whose production is not known says what it counts as. */
export function EnvironmentName({
  environment,
}: {
  environment: { name: string; production: ProductionAnswer };
}) {
  return (
    <>
      <bdi>{environment.name}</bdi>
      {environment.production === "unknown" && (
        <span className="text-12 text-not-known"> (counts as production)</span>
      )}
    </>
  );
}

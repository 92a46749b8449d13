import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { eventNouns } from "@/domain/event/event-nouns";

type EventFilterProps = {
  /** What the address asks for now. */
  view: Record<string, string>;
  people: readonly { id: string; name: string }[];
};

/** A plain form that changes the address: works without script, and a view can be sent. */
export function EventFilter({ view, people }: EventFilterProps) {
  const filtered = ["kind", "actorId", "incident", "from", "to"].some(
    (name) => view[name] !== undefined,
  );
  return (
    <form method="get" role="search" aria-label="Filter the log" className="mb-3">
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <Field id="log-kind" label="About" className="w-44">
          {(control) => (
            <Select
              {...control}
              name="kind"
              placeholder="Everything"
              defaultValue={view.kind}
              options={eventNouns.map((noun) => ({
                value: noun,
                label: noun.replaceAll("_", " "),
              }))}
            />
          )}
        </Field>
        <Field id="log-actor" label="By" className="w-44">
          {(control) => (
            <Select
              {...control}
              name="actorId"
              placeholder="Anybody"
              defaultValue={view.actorId}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
        <Field id="log-incident" label="Incident" className="w-32">
          {(control) => (
            <Input
              {...control}
              name="incident"
              placeholder="LEAK-42"
              pattern="([Ll][Ee][Aa][Kk]-)?[0-9]{1,9}"
              title="The incident's number, such as LEAK-42"
              defaultValue={view.incident}
            />
          )}
        </Field>
        <Field id="log-from" label="From (day in UTC)" className="w-40">
          {(control) => (
            <Input {...control} type="date" name="from" defaultValue={view.from?.slice(0, 10)} />
          )}
        </Field>
        <Field id="log-to" label="Before (day in UTC)" className="w-40">
          {(control) => (
            <Input {...control} type="date" name="to" defaultValue={view.to?.slice(0, 10)} />
          )}
        </Field>
        <Button type="submit">Filter the log</Button>
        {filtered && (
          <LinkButton href="/settings/log" variant="quiet">
            Show all
          </LinkButton>
        )}
      </div>
    </form>
  );
}

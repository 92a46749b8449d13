type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsOf(form: HTMLFormElement): Control[] {
  return Array.from(form.elements).filter(
    (element): element is Control =>
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  );
}

/** The form's data; a time typed in the viewer's zone leaves as an ISO time. */
export function formPayload(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  const payload = new FormData(form, submitter);
  for (const control of controlsOf(form)) {
    if (control.dataset["localTime"] === undefined || control.value === "") continue;
    const time = new Date(control.value);
    if (!Number.isNaN(time.getTime())) payload.set(control.name, time.toISOString());
  }
  return payload;
}

/** The first field with an error in the order of the page; the form's own message otherwise. */
export function focusFirstWrong(form: HTMLFormElement, errors: Record<string, string>): void {
  const wrong = controlsOf(form).find(
    (control) =>
      control.type !== "hidden" && Object.hasOwn(errors, control.name.replace(/\[\]$/, "")),
  );
  const target = wrong ?? form.querySelector<HTMLElement>("[data-form-message]");
  target?.focus();
}

/** Sets a field; a list of checkboxes named `name[]` takes its values with commas between. */
export function setFieldValue(form: HTMLFormElement, name: string, value: string): void {
  for (const control of controlsOf(form)) {
    const isList = control.name === `${name}[]`;
    if (control.name !== name && !isList) continue;
    if (control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type)) {
      control.checked = isList ? value.split(",").includes(control.value) : control.value === value;
    } else {
      control.value = value;
    }
  }
}

/** The version that the form's values stand on, where it has one. */
export function versionOf(form: HTMLFormElement): number | undefined {
  const field = controlsOf(form).find(({ name }) => name === "version");
  return field === undefined ? undefined : Number(field.value);
}

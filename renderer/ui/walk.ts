// Enter goes on to the next field, as on the forms people know from the bank.

const STOPS = 'input:not([type=hidden]), textarea, button[type=submit]';

/** The fields of a form a person walks through with Enter, in reading order; of a radio group, one. */
function stops(form: HTMLElement): HTMLElement[] {
  const seen = new Set<string>();
  return [...form.querySelectorAll<HTMLElement>(STOPS)].filter((element) => {
    if (element.matches(':disabled, [readonly]:not([role=combobox]), [tabindex="-1"]') || element.closest('[inert], [hidden]')) return false;
    if (element.getClientRects().length === 0) return false;
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      const group = [...form.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter((radio) => radio.name === element.name);
      if (element !== (group.find((radio) => radio.checked) ?? group[0]) || seen.has(element.name)) return false;
      seen.add(element.name);
    }
    return true;
  });
}

/** Moves the focus from `from` to the next field of `form`, at last to its save button. True when it moved. */
export function walkOn(form: HTMLElement, from: Element): boolean {
  const all = stops(form);
  const here = all.findIndex((stop) => stop === from || sameRadioGroup(stop, from));
  const next = here === -1 ? undefined : all[here + 1];
  if (!next) return false;
  next.focus();
  if (next instanceof HTMLInputElement && next.type !== 'radio' && next.type !== 'checkbox') next.select();
  return true;
}

function sameRadioGroup(a: Element, b: Element): boolean {
  return a instanceof HTMLInputElement && b instanceof HTMLInputElement && a.type === 'radio' && b.type === 'radio' && a.name === b.name;
}

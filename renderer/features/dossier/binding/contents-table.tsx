// 卷内目录 as it will be bound: part by part, each piece with its pages and where it comes from. What is on paper only is kept here.
import type { DossierLine } from '../../../../main/contract/shapes';
import { SECTION_NAMES, SECTIONS, type Section } from '../../../../main/domain/dossier';
import { pageRange } from '../../../../main/domain/dossier-plan';
import { binding as words } from '../../../strings/dossier-binding';
import { drawnTogether } from './neighbours';

interface Props {
  lines: readonly DossierLine[];
  pages: number;
  /** Archived: only to look at. */
  shut: boolean;
  onEdit(sheet: string): void;
  onRemove(sheet: string): void;
}

export function ContentsTable({ lines, pages, shut, onEdit, onRemove }: Props) {
  const parts = SECTIONS.map((section) => ({ section, own: drawnTogether(lines.filter((line) => line.section === section)) })).filter(({ own }) => own.length > 0);
  return (
    <table className="ledger contents-table" aria-label={words.contents}>
      <thead>
        <tr>
          <th scope="col">{words.pagesHead}</th>
          <th scope="col">{words.titleHead}</th>
          <th scope="col">{words.kindHead}</th>
          <th scope="col">
            <span className="visually-hidden">{words.workHead}</span>
          </th>
        </tr>
      </thead>
      {parts.map(({ section, own }) => (
        <PartRows key={section} section={section} lines={own} shut={shut} onEdit={onEdit} onRemove={onRemove} />
      ))}
      <tfoot>
        <tr>
          <td colSpan={4}>{words.total(pages)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function PartRows({ section, lines, shut, onEdit, onRemove }: Omit<Props, 'pages'> & { section: Section }) {
  return (
    <tbody>
      <tr className="contents-part">
        <th scope="rowgroup" colSpan={4}>
          {SECTION_NAMES[section]}
        </th>
      </tr>
      {lines.map((line) => (
        <tr key={line.key}>
          <td className="nowrap">{pageRange(line.first, line.last)}</td>
          <td>
            {line.title}
            {line.note !== '' && <span className="contents-note">{line.note}</span>}
            {line.draft && <span className="contents-draft">{words.draft}</span>}
            {line.signed && <span className="contents-note">{words.signed}</span>}
          </td>
          <td className="nowrap">{words.kinds[line.kind]}</td>
          <td className="nowrap">
            {line.kind === 'paper-only' && !shut && (
              <>
                <button type="button" className="text-button" aria-label={words.editSheetLabel(line.title)} onClick={() => onEdit(line.key)}>
                  {words.editSheet}
                </button>
                <button type="button" className="text-button" aria-label={words.removeSheetLabel(line.title)} onClick={() => onRemove(line.key)}>
                  {words.removeSheet}
                </button>
              </>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

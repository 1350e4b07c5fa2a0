// 案件: where is that case? Search as one types, filters in the address, a list of any length, all by keyboard from the search box.
import { BookOutlined, FormOutlined, PlusOutlined } from '@ant-design/icons';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useHouse } from '../../house';
import { firstRouteOf, go, type Route } from '../../route';
import { blanks } from '../../strings/blanks';
import { cases as words } from '../../strings/cases';
import { ledgers } from '../../strings/ledgers';
import { Button } from '../../ui/button';
import { PageFrame } from '../../ui/page-frame';
import { EmptyState, ErrorPanel, Loading } from '../../ui/panels';
import { BatchPapers } from './batch-papers';
import { BlanksSheet } from './blanks/blanks-sheet';
import { CaseList } from './case-list';
import { DamagedCases } from './damaged-cases';
import { FilterBar } from './filter-bar';
import { EVERYTHING, filterOf, isNarrowed, queryOf, rowOf, type Filter } from './filter-query';
import { useImport } from './import-cases';
import { LedgerSheet } from './ledgers/ledger-sheet';
import { SearchBox } from './search-box';
import { useListKeys } from './use-list-keys';
import { useRows } from './use-rows';
import './cases.css';

const newCase = () => go(firstRouteOf('intake'));

export function CasesPage({ route: { query } }: { route: Route & { page: 'cases' } }) {
  const { cases } = useHouse();
  const filter = filterOf(query);
  const [sight, setSight] = useState({ first: rowOf(query), last: rowOf(query) });
  const onSight = useCallback((first: number, last: number) => setSight((known) => (known.first === first && known.last === last ? known : { first, last })), []);
  const rows = useRows(filter, sight.first, sight.last);
  const keys = useListKeys({ filter, total: rows.stale ? null : rows.total, start: rowOf(query) });
  const { button: importButton, outcome } = useImport();
  const box = useRef<HTMLInputElement>(null);
  // After PageFrame gave the focus to the heading: here one comes to look for something.
  useEffect(() => box.current?.focus(), []);

  const narrow = (next: Filter) => go({ page: 'cases', query: queryOf(next) }, { replace: true });
  const open = (index: number) => {
    const row = rows.stale ? undefined : rows.rowAt(index);
    if (!row) return;
    // So that 后退 comes back to this row of this list.
    go({ page: 'cases', query: { ...queryOf(filter), at: String(index) } }, { replace: true });
    go({ page: 'case', id: row.id, tab: 'course', query: {} });
  };
  const all = filter.text === '' && !isNarrowed(filter);
  const none = rows.total === 0 && !rows.stale;
  return (
    <PageFrame
      title={words.title}
      wide
      actions={
        <>
          <p className="cases-count">
            <span role="status">{rows.total !== null && (rows.stale ? words.searching : all ? words.count(rows.total) : words.found(rows.total))}</span>
            {all ? <small>{words.keys}</small> : <Button onClick={() => narrow(EVERYTHING)}>{words.clear}</Button>}
          </p>
          <BatchPapers filter={filter} total={rows.stale ? null : rows.total} />
          <Button icon={<FormOutlined aria-hidden />} onClick={() => go({ page: 'cases', query: { ...queryOf(filter), do: 'blanks' } })}>
            {blanks.button}
          </Button>
          <Button icon={<BookOutlined aria-hidden />} onClick={() => go({ page: 'cases', query: { ...queryOf(filter), do: 'ledger' } })}>
            {ledgers.button}
          </Button>
          {importButton}
          <Button icon={<PlusOutlined aria-hidden />} onClick={newCase}>
            {words.newCase}
          </Button>
        </>
      }
    >
      <BlanksSheet open={query['do'] === 'blanks'} onClose={() => narrow(filter)} />
      <LedgerSheet open={query['do'] === 'ledger'} kind={query['ledger']} onClose={() => narrow(filter)} />
      <div className="cases">
        {outcome}
        <DamagedCases />
        <SearchBox ref={box} text={filter.text} onText={(text) => narrow({ ...filter, text })} onKeyDown={(event) => keys.onKeyDown(event, open)} total={rows.total ?? 0} active={keys.active} />
        <FilterBar filter={filter} onChange={narrow} />
        {rows.error && <ErrorPanel error={rows.error} onRetry={rows.again} />}
        {rows.total === null && !rows.error && <Loading />}
        {none && (
          <EmptyState
            title={cases === 0 ? words.nothing : words.notFound}
            action={cases === 0 ? <Button onClick={newCase}>{words.newCase}</Button> : <Button onClick={() => narrow(EVERYTHING)}>{words.clear}</Button>}
          >
            {cases === 0 ? words.nothingHint : words.notFoundHint}
          </EmptyState>
        )}
        {rows.total !== null && rows.total > 0 && (
          <CaseList rows={rows} total={rows.total} keys={keys} onSight={onSight} onOpen={open} />
        )}
      </div>
    </PageFrame>
  );
}

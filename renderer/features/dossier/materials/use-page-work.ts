// Making one page of a scan anew from its original: turned, cropped, or as it was.
import { useRef, useState } from 'react';
import { fail, ok, type AppError, type Result } from '../../../../main/contract/errors';
import type { CaseFile } from '../../../../main/domain/case';
import type { Crop, Scan } from '../../../../main/domain/scan';
import { call } from '../../../api';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { makePage, type PageBytes } from '../../../journeys/scans/page-maker';

export interface PageWork {
  busy: boolean;
  failure: AppError | null;
  /** The page so turned, whole or in part; not saved. */
  make(index: number, turns: number, crop: Crop | null): Promise<PageBytes | null>;
  /** Makes it and saves it. True when it is saved. */
  change(index: number, turns: number, crop: Crop | null): Promise<boolean>;
}

export function usePageWork(scan: Scan): PageWork {
  const { file, put } = useOpenCase();
  const original = useRef<Blob | null>(null);
  const [state, setState] = useState<{ busy: boolean; failure: AppError | null }>({ busy: false, failure: null });
  const working = useRef(false);

  const made = async (index: number, turns: number, crop: Crop | null): Promise<Result<PageBytes>> => {
    if (scan.type === 'pdf') return fail({ kind: 'scan-file', problem: 'bad-page' });
    if (original.current === null) {
      const read = await call('scans.read', { id: file.id, scan: scan.id, what: 'original' });
      if (!read.ok) return read;
      original.current = new Blob([read.value.bytes]);
    }
    return makePage(original.current, scan.type, { index, turns, crop });
  };
  const saved = async (index: number, turns: number, crop: Crop | null): Promise<Result<CaseFile>> => {
    const picture = await made(index, turns, crop);
    if (!picture.ok) return picture;
    const changed = await call('scans.change', { id: file.id, revision: file.revision, scan: scan.id, page: index, turns, crop, picture: picture.value });
    return changed.ok ? ok(changed.value.file) : changed;
  };
  return {
    ...state,
    make: async (...how) => {
      const page = await made(...how);
      if (!page.ok) setState((present) => ({ ...present, failure: page.error }));
      return page.ok ? page.value : null;
    },
    change: async (...how) => {
      // A second press while a page is being made does nothing.
      if (working.current) return false;
      working.current = true;
      setState({ busy: true, failure: null });
      const result = await saved(...how);
      working.current = false;
      setState({ busy: false, failure: result.ok ? null : result.error });
      if (result.ok) put(result.value);
      return result.ok;
    },
  };
}

// The bar over the timeline: buttons that write into it.
import { DownOutlined } from '@ant-design/icons';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { course as words } from '../../../strings/dossier-course';
import { Button } from '../../../ui/button';
import { ActionMenu } from '../header/action-menu';
import { useCaseRoute } from '../use-case-route';
import { courseActions, type CourseAction } from './course-actions';

const nameOf = (action: string) => words.actions[action as keyof typeof words.actions] ?? action;

export function CourseBar({ onResume }: { onResume(): void }) {
  const { today } = useHouse();
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  const { shown, more } = courseActions(file, today);
  const run = ({ action, ref }: CourseAction) => (action === 'resume' ? onResume() : open(action, ref === undefined ? {} : { ref }));
  return (
    <div className="course-bar" role="group" aria-label={words.record}>
      {shown.map((item) => (
        <Button key={item.action} onClick={() => run(item)}>
          {nameOf(item.action)}
        </Button>
      ))}
      {more.length > 0 && (
        <ActionMenu items={more.map((item) => ({ key: item.action, label: nameOf(item.action), run: () => run(item) }))}>
          {words.other} <DownOutlined aria-hidden />
        </ActionMenu>
      )}
    </div>
  );
}

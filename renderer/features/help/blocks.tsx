// The parts of a topic as they stand on the page.
import type { Block } from '../../strings/help/topic';
import { Note } from '../../ui/panels';

export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block) => <BlockPart key={JSON.stringify(block).slice(0, 80)} block={block} />);
}

function BlockPart({ block }: { block: Block }) {
  if ('p' in block) return <p>{block.p}</p>;
  if ('head' in block) return <h3>{block.head}</h3>;
  if ('note' in block) return <Note tone="soon">{block.note}</Note>;
  if ('keys' in block) {
    return (
      <table className="ledger">
        <tbody>
          {block.keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  const items = 'steps' in block ? block.steps : block.points;
  const List = 'steps' in block ? 'ol' : 'ul';
  return (
    <List className={'steps' in block ? 'help-steps' : 'help-points'}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </List>
  );
}

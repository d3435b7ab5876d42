import type { JoinView } from '../../api/types.ts';
import type { Devices } from '../../api/waiting.ts';
import { assertNever } from '../../ui/assert-never.ts';
import { AfterCall } from './after-call.tsx';
import { Closed } from './closed.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { CannotCollect, Pay, type CameBack } from './pay.tsx';
import { PayAfter } from './pay-after.tsx';
import { Processing } from './processing.tsx';
import { RoomOpen } from './room-open.tsx';
import { Declined, Knock, Lobby } from './lobby.tsx';
import { Waiting } from './waiting.tsx';

interface GateScreenProps {
  readonly view: JoinView;
  readonly token: string;
  readonly link: string;
  readonly cameBack: CameBack;
  readonly checked: boolean;
  readonly wasInside: boolean;
  readonly devices: Devices;
  readonly onCheck: () => void;
  readonly onJoin: () => void;
  /** This device asks for the link that another one has, or no longer does. */
  readonly onAsk: (asks: boolean) => void;
  /** The server contradicted the screen: ask again. */
  readonly onStale: () => void;
}

/** One screen for each answer of the gate. The rule itself is never worked out here; a new reason does not compile. */
export function GateScreen(props: GateScreenProps) {
  const { view, token, wasInside } = props;
  const payAfter = <PayAfter fee={view.fee} token={token} onStale={props.onStale} />;
  const afterCall = <AfterCall view={view} token={token} />;
  switch (view.reason) {
    case 'payment_due':
      return view.fee === null ? (
        <CannotCollect view={view} />
      ) : (
        <Pay view={view} fee={view.fee} token={token} cameBack={props.cameBack} onSettled={props.onStale} />
      );
    case 'collection_unavailable':
      return <CannotCollect view={view} />;
    case 'payment_processing':
      return <Processing view={view} />;
    case 'too_early':
      return (
        <Waiting
          view={view}
          checked={props.checked}
          onCheck={props.onCheck}
          link={props.link}
          token={token}
          payAfter={payAfter}
        />
      );
    case 'open_elsewhere':
      return <Elsewhere view={view} token={token} wasInside={wasInside} onAsk={props.onAsk} />;
    case 'not_admitted_yet':
      return (
        <Knock view={view} token={token} devices={props.devices} onCheck={props.onCheck} onStale={props.onStale} />
      );
    case 'waiting_to_be_let_in':
    case 'sent_back':
      return (
        <Lobby view={view} token={token} devices={props.devices} onCheck={props.onCheck} onStale={props.onStale} />
      );
    case 'declined':
    case 'removed':
      return <Declined view={view} token={token} />;
    case 'admitted':
      return (
        <RoomOpen
          view={view}
          left={wasInside}
          onJoin={props.onJoin}
          onCheck={props.onCheck}
          payAfter={payAfter}
          afterCall={afterCall}
        />
      );
    case 'over':
    case 'ended':
    case 'cancelled':
    case 'payment_refunded':
    case 'payment_disputed':
    case 'suspended':
      return (
        <Closed view={view} reason={view.reason} wasInside={wasInside} payAfter={payAfter} afterCall={afterCall} />
      );
    default:
      return assertNever(view.reason);
  }
}

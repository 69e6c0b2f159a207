import { openPlanned, type Subgraph, type SubgraphOptions } from '@kiezgraph/kernel/server/subgraph';
import { runAsProcess } from '@kiezgraph/kernel/server/process';
import { makeLoaders } from './context';
import { AttendanceFigureEntity } from './attendance/figure.entity';
import { EventEntity, OrganiserEntity } from './event/event.entity';
import { MinutesEntity } from './event/minutes.entity';
import { OutcomeEntity } from './outcome/outcome.entity';
import { SeriesEntity, SeriesOrganiserEntity } from './series/series.entity';
import { buildSchema } from './schema';

/** The subgraph of events. */
export const openSubgraph = (options: SubgraphOptions): Promise<Subgraph> =>
  openPlanned(
    {
      name: 'events',
      buildSchema,
      entities: [
        EventEntity,
        OrganiserEntity,
        MinutesEntity,
        SeriesEntity,
        SeriesOrganiserEntity,
        OutcomeEntity,
        AttendanceFigureEntity,
      ],
      makeLoaders,
    },
    options,
  );

if (require.main === module) runAsProcess('events', openSubgraph);

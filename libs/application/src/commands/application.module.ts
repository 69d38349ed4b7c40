import { deciders } from '@libs/domain';
import { EventLog } from '@libs/event-store';
import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { DECISION_PARTS, commandHandlers } from './command-handlers.js';
import type { DecisionParts } from './decisions.js';

/** The command bus with one handler for each decider, over this log. Throws when a decider has none. */
@Module({})
export class ApplicationModule {
  static over(log: EventLog, parts: DecisionParts): DynamicModule {
    if (commandHandlers.length !== deciders.length)
      throw new Error(`${deciders.length} deciders, ${commandHandlers.length} command handlers`);
    return {
      module: ApplicationModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: EventLog, useValue: log },
        { provide: DECISION_PARTS, useValue: parts },
        ...commandHandlers,
      ],
      exports: [EventLog, CqrsModule],
    };
  }
}

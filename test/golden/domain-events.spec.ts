import { allEventTypes } from '@libs/domain';
import { sampleEvents } from '../../libs/domain/src/testing/sample-events.js';
import { describeGoldenEvents } from '../../libs/event-store/src/testing/golden-events.js';

describeGoldenEvents(allEventTypes, sampleEvents);

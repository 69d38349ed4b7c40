import { reviewTexts } from '../texts/fr/review.js';
import { addTexts } from '../texts/i18n.js';

addTexts({ review: reviewTexts });

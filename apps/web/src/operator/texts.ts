import { operatorTexts } from '../texts/fr/operator.js';
import { addTexts } from '../texts/i18n.js';

addTexts({ operator: operatorTexts });

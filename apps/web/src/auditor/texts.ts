import { auditTexts } from '../texts/fr/audit.js';
import { addTexts } from '../texts/i18n.js';

addTexts({ audit: auditTexts });

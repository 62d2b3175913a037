-- CreateTable
CREATE TABLE "Record" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "publishedAt" DATETIME,
    "deletedAt" DATETIME,
    CONSTRAINT "Record_kind_check" CHECK ("kind" IN ('company', 'molecule', 'target', 'indication', 'program', 'trial', 'partnership', 'source')),
    CONSTRAINT "Record_rule_1_check" CHECK ("version" >= 1),
    CONSTRAINT "Record_rule_2_check" CHECK ("slug" <> '' AND "slug" = lower("slug"))
);

-- CreateTable
CREATE TABLE "OldSlug" (
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,

    PRIMARY KEY ("kind", "slug"),
    CONSTRAINT "OldSlug_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OldSlug_kind_check" CHECK ("kind" IN ('company', 'molecule', 'target', 'indication', 'program', 'trial', 'partnership', 'source'))
);

-- CreateTable
CREATE TABLE "Name" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "normalized" TEXT NOT NULL,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "Name_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Name_kind_check" CHECK ("kind" IN ('code', 'inn', 'brand', 'former', 'abbreviation', 'alias')),
    CONSTRAINT "Name_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "Milestone" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "date" TEXT,
    "description" TEXT NOT NULL,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "Milestone_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Milestone_kind_check" CHECK ("kind" IN ('founding', 'registration', 'site', 'regulatory', 'clinic', 'presentation', 'reimbursement', 'licence', 'research', 'ranking')),
    CONSTRAINT "Milestone_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "StatedTotal" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "qualifier" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "asOf" TEXT,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "StatedTotal_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StatedTotal_measure_check" CHECK ("measure" IN ('founders', 'molecules_in_clinic', 'molecules_in_us_trials', 'kinase_inhibitors', 'molecules_in_agreement', 'patents_issued', 'patents_pending', 'us_inds', 'employees')),
    CONSTRAINT "StatedTotal_qualifier_check" CHECK ("qualifier" IN ('exactly', 'more_than')),
    CONSTRAINT "StatedTotal_position_check" CHECK ("position" >= 0),
    CONSTRAINT "StatedTotal_rule_1_check" CHECK ("value" >= 0)
);

-- CreateTable
CREATE TABLE "Citation" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "sourceId" TEXT,
    "locator" TEXT,
    "paraphrase" TEXT,
    "stance" TEXT NOT NULL,
    "derivation" TEXT,
    "unsourcedReason" TEXT,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "Citation_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Citation_stance_check" CHECK ("stance" IN ('supports', 'contradicts')),
    CONSTRAINT "Citation_position_check" CHECK ("position" >= 0),
    CONSTRAINT "Citation_rule_1_check" CHECK (("sourceId" IS NULL) <> ("unsourcedReason" IS NULL))
);

-- CreateTable
CREATE TABLE "Discrepancy" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "ruling" TEXT,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "Discrepancy_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Discrepancy_status_check" CHECK ("status" IN ('open', 'ruled')),
    CONSTRAINT "Discrepancy_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "DiscrepancyStatement" (
    "recordId" TEXT NOT NULL,
    "discrepancyId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT,
    "paraphrase" TEXT,

    PRIMARY KEY ("recordId", "discrepancyId", "id"),
    CONSTRAINT "DiscrepancyStatement_recordId_discrepancyId_fkey" FOREIGN KEY ("recordId", "discrepancyId") REFERENCES "Discrepancy" ("recordId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DiscrepancyStatement_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DiscrepancyStatement_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "ChangeSet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "actor" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recordId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changeSetId" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "snapshot" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Revision_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Revision_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Revision_rule_1_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "Company" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT,
    "country" TEXT,
    "city" TEXT,
    "listing" TEXT,
    "established" TEXT,
    "establishedPlace" TEXT,
    "focus" TEXT,
    "strategy" TEXT,
    "parentId" TEXT,
    CONSTRAINT "Company_id_fkey" FOREIGN KEY ("id") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Company_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Company" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Company_kind_check" CHECK ("kind" IN ('biotech', 'pharma', 'academic', 'hospital', 'government', 'cro', 'other')),
    CONSTRAINT "Company_rule_1_check" CHECK ("parentId" IS NULL OR "parentId" <> "id")
);

-- CreateTable
CREATE TABLE "CompanyPerson" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "organisation" TEXT,
    "since" TEXT,
    "until" TEXT,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "CompanyPerson_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Company" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CompanyPerson_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "Molecule" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "modality" TEXT,
    "mechanism" TEXT,
    "summary" TEXT,
    CONSTRAINT "Molecule_id_fkey" FOREIGN KEY ("id") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Molecule_modality_check" CHECK ("modality" IN ('small_molecule', 'antibody', 'antibody_drug_conjugate', 'bispecific', 'protein', 'peptide', 'oligonucleotide', 'cell_therapy', 'gene_therapy', 'vaccine', 'radioligand', 'degrader', 'other'))
);

-- CreateTable
CREATE TABLE "MoleculeTarget" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "targetId" TEXT NOT NULL,
    "action" TEXT,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "MoleculeTarget_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Molecule" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MoleculeTarget_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MoleculeTarget_action_check" CHECK ("action" IN ('inhibitor', 'agonist', 'antagonist', 'degrader', 'modulator', 'activator', 'binder', 'other')),
    CONSTRAINT "MoleculeTarget_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "MoleculeHolder" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "companyId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "territory" TEXT,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "MoleculeHolder_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Molecule" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MoleculeHolder_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MoleculeHolder_role_check" CHECK ("role" IN ('originator', 'owner', 'licensee')),
    CONSTRAINT "MoleculeHolder_territory_check" CHECK ("territory" IN ('global', 'us', 'canada', 'china', 'hong_kong', 'macau', 'taiwan', 'japan', 'australia', 'eu', 'uk', 'russia')),
    CONSTRAINT "MoleculeHolder_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "Designation" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "regulator" TEXT NOT NULL,
    "date" TEXT,
    "indicationId" TEXT,
    "note" TEXT,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "Designation_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Molecule" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Designation_indicationId_fkey" FOREIGN KEY ("indicationId") REFERENCES "Indication" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Designation_kind_check" CHECK ("kind" IN ('orphan_drug', 'fast_track', 'breakthrough_therapy', 'priority_review', 'accelerated_assessment', 'conditional_approval', 'rare_paediatric_disease')),
    CONSTRAINT "Designation_regulator_check" CHECK ("regulator" IN ('fda', 'nmpa', 'ema', 'pmda', 'tga', 'isaf', 'mhra')),
    CONSTRAINT "Designation_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "Target" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "fullName" TEXT,
    "family" TEXT,
    "hgncId" TEXT,
    "uniprot" TEXT,
    "variantKind" TEXT,
    "variantOfId" TEXT,
    CONSTRAINT "Target_id_fkey" FOREIGN KEY ("id") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Target_variantOfId_fkey" FOREIGN KEY ("variantOfId") REFERENCES "Target" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Target_variantKind_check" CHECK ("variantKind" IN ('fusion', 'mutation')),
    CONSTRAINT "Target_rule_1_check" CHECK (("variantKind" IS NULL) = ("variantOfId" IS NULL)),
    CONSTRAINT "Target_rule_2_check" CHECK ("variantOfId" IS NULL OR "variantOfId" <> "id")
);

-- CreateTable
CREATE TABLE "Indication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "therapeuticArea" TEXT,
    "line" TEXT,
    "mondoId" TEXT,
    "meshId" TEXT,
    "broaderId" TEXT,
    CONSTRAINT "Indication_id_fkey" FOREIGN KEY ("id") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Indication_broaderId_fkey" FOREIGN KEY ("broaderId") REFERENCES "Indication" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Indication_therapeuticArea_check" CHECK ("therapeuticArea" IN ('oncology_solid', 'oncology_blood', 'cardiovascular', 'metabolic', 'neurology', 'immunology', 'infection', 'respiratory', 'ophthalmology', 'ageing', 'other')),
    CONSTRAINT "Indication_rule_1_check" CHECK ("broaderId" IS NULL OR "broaderId" <> "id")
);

-- CreateTable
CREATE TABLE "Program" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "moleculeId" TEXT NOT NULL,
    "indicationId" TEXT,
    "territory" TEXT,
    "setting" TEXT,
    "key" TEXT NOT NULL,
    "stage" TEXT,
    "status" TEXT,
    "registrational" BOOLEAN,
    "guidedStage" TEXT,
    "lastEventId" TEXT,
    "stageDate" TEXT,
    "stageFrom" TEXT,
    "stageUntil" TEXT,
    CONSTRAINT "Program_id_fkey" FOREIGN KEY ("id") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Program_moleculeId_fkey" FOREIGN KEY ("moleculeId") REFERENCES "Molecule" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Program_indicationId_fkey" FOREIGN KEY ("indicationId") REFERENCES "Indication" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Program_territory_check" CHECK ("territory" IN ('global', 'us', 'canada', 'china', 'hong_kong', 'macau', 'taiwan', 'japan', 'australia', 'eu', 'uk', 'russia')),
    CONSTRAINT "Program_stage_check" CHECK ("stage" IN ('discovery', 'preclinical', 'ind_enabling', 'ind_cleared', 'early_phase_1', 'phase_1', 'phase_1_2', 'phase_2', 'pivotal_phase_2', 'phase_2_3', 'phase_3', 'filed', 'approved', 'launched')),
    CONSTRAINT "Program_status_check" CHECK ("status" IN ('active', 'planned', 'suspended', 'discontinued', 'no_development_reported', 'withdrawn', 'out_licensed')),
    CONSTRAINT "Program_guidedStage_check" CHECK ("guidedStage" IN ('discovery', 'preclinical', 'ind_enabling', 'ind_cleared', 'early_phase_1', 'phase_1', 'phase_1_2', 'phase_2', 'pivotal_phase_2', 'phase_2_3', 'phase_3', 'filed', 'approved', 'launched')),
    CONSTRAINT "Program_rule_1_check" CHECK ("key" = "moleculeId" || '|' || coalesce("indicationId", '') || '|' || coalesce("territory", '') || '|' || coalesce("setting", '')),
    CONSTRAINT "Program_rule_2_check" CHECK ("stageFrom" <= "stageUntil"),
    CONSTRAINT "Program_rule_3_check" CHECK (("stageDate" IS NULL) = ("stageFrom" IS NULL))
);

-- CreateTable
CREATE TABLE "ProgramCompany" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "companyId" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "ProgramCompany_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Program" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProgramCompany_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProgramCompany_role_check" CHECK ("role" IN ('developer', 'commercial_partner', 'option_holder')),
    CONSTRAINT "ProgramCompany_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "StageEvent" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "status" TEXT,
    "date" TEXT,
    "announced" TEXT,
    "registrational" BOOLEAN,
    "note" TEXT,
    "dateFrom" TEXT,
    "dateUntil" TEXT,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "StageEvent_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Program" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StageEvent_kind_check" CHECK ("kind" IN ('reached', 'guided', 'left')),
    CONSTRAINT "StageEvent_stage_check" CHECK ("stage" IN ('discovery', 'preclinical', 'ind_enabling', 'ind_cleared', 'early_phase_1', 'phase_1', 'phase_1_2', 'phase_2', 'pivotal_phase_2', 'phase_2_3', 'phase_3', 'filed', 'approved', 'launched')),
    CONSTRAINT "StageEvent_status_check" CHECK ("status" IN ('active', 'planned', 'suspended', 'discontinued', 'no_development_reported', 'withdrawn', 'out_licensed')),
    CONSTRAINT "StageEvent_position_check" CHECK ("position" >= 0),
    CONSTRAINT "StageEvent_rule_1_check" CHECK ("kind" <> 'left' OR "status" IS NOT NULL),
    CONSTRAINT "StageEvent_rule_2_check" CHECK ("dateFrom" <= "dateUntil"),
    CONSTRAINT "StageEvent_rule_3_check" CHECK (("date" IS NULL) = ("dateFrom" IS NULL))
);

-- CreateTable
CREATE TABLE "Trial" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "nctId" TEXT NOT NULL,
    "title" TEXT,
    "acronym" TEXT,
    "phase" TEXT,
    "status" TEXT,
    "start" TEXT,
    "primaryCompletion" TEXT,
    "completion" TEXT,
    "enrolment" INTEGER,
    "enrolmentKind" TEXT,
    "healthyVolunteers" BOOLEAN,
    "whyStopped" TEXT,
    "startFrom" TEXT,
    CONSTRAINT "Trial_id_fkey" FOREIGN KEY ("id") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Trial_phase_check" CHECK ("phase" IN ('na', 'early_phase_1', 'phase_1', 'phase_1_2', 'phase_2', 'phase_2_3', 'phase_3', 'phase_4')),
    CONSTRAINT "Trial_status_check" CHECK ("status" IN ('not_yet_recruiting', 'recruiting', 'enrolling_by_invitation', 'active_not_recruiting', 'suspended', 'completed', 'terminated', 'withdrawn', 'available', 'no_longer_available', 'temporarily_not_available', 'approved_for_marketing', 'withheld', 'unknown')),
    CONSTRAINT "Trial_enrolmentKind_check" CHECK ("enrolmentKind" IN ('actual', 'estimated')),
    CONSTRAINT "Trial_rule_1_check" CHECK ("nctId" GLOB 'NCT[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
    CONSTRAINT "Trial_rule_2_check" CHECK ("enrolment" >= 0),
    CONSTRAINT "Trial_rule_3_check" CHECK ("enrolmentKind" IS NULL OR "enrolment" IS NOT NULL)
);

-- CreateTable
CREATE TABLE "TrialCompany" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "companyId" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "TrialCompany_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Trial" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrialCompany_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrialCompany_role_check" CHECK ("role" IN ('sponsor', 'collaborator')),
    CONSTRAINT "TrialCompany_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "TrialMolecule" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "moleculeId" TEXT,
    "name" TEXT,
    "role" TEXT,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "TrialMolecule_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Trial" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrialMolecule_moleculeId_fkey" FOREIGN KEY ("moleculeId") REFERENCES "Molecule" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "TrialMolecule_role_check" CHECK ("role" IN ('investigational', 'combination', 'comparator')),
    CONSTRAINT "TrialMolecule_position_check" CHECK ("position" >= 0),
    CONSTRAINT "TrialMolecule_rule_1_check" CHECK (("moleculeId" IS NULL) <> ("name" IS NULL))
);

-- CreateTable
CREATE TABLE "TrialProgram" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "programId" TEXT NOT NULL,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "TrialProgram_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Trial" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrialProgram_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrialProgram_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "TrialCondition" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "TrialCondition_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Trial" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrialCondition_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "TrialCountry" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "TrialCountry_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Trial" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrialCountry_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "Partnership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "kind" TEXT,
    "scope" TEXT,
    "signed" TEXT,
    "start" TEXT,
    "end" TEXT,
    "termYears" INTEGER,
    "dateFrom" TEXT,
    CONSTRAINT "Partnership_id_fkey" FOREIGN KEY ("id") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Partnership_kind_check" CHECK ("kind" IN ('licence', 'option', 'compound_library', 'clinical_collaboration', 'combination_trials', 'co_commercialisation', 'other')),
    CONSTRAINT "Partnership_rule_1_check" CHECK ("termYears" > 0)
);

-- CreateTable
CREATE TABLE "PartnershipParty" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "companyId" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "PartnershipParty_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PartnershipParty_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PartnershipParty_role_check" CHECK ("role" IN ('licensor', 'licensee', 'option_grantor', 'option_holder', 'library_owner', 'library_user', 'partner')),
    CONSTRAINT "PartnershipParty_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "PartnershipMolecule" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "moleculeId" TEXT,
    "count" INTEGER,
    "description" TEXT,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "PartnershipMolecule_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PartnershipMolecule_moleculeId_fkey" FOREIGN KEY ("moleculeId") REFERENCES "Molecule" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PartnershipMolecule_position_check" CHECK ("position" >= 0),
    CONSTRAINT "PartnershipMolecule_rule_1_check" CHECK ("moleculeId" IS NOT NULL OR "description" IS NOT NULL),
    CONSTRAINT "PartnershipMolecule_rule_2_check" CHECK ("count" > 0)
);

-- CreateTable
CREATE TABLE "PartnershipTerritory" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "territory" TEXT NOT NULL,
    "included" BOOLEAN NOT NULL,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "PartnershipTerritory_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PartnershipTerritory_territory_check" CHECK ("territory" IN ('global', 'us', 'canada', 'china', 'hong_kong', 'macau', 'taiwan', 'japan', 'australia', 'eu', 'uk', 'russia')),
    CONSTRAINT "PartnershipTerritory_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "PartnershipTerm" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" BIGINT,
    "currency" TEXT,
    "upTo" BOOLEAN,
    "approximate" BOOLEAN,
    "description" TEXT,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "PartnershipTerm_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PartnershipTerm_kind_check" CHECK ("kind" IN ('upfront', 'equity', 'option_payment', 'option_exercise_and_milestones', 'milestones', 'royalty')),
    CONSTRAINT "PartnershipTerm_position_check" CHECK ("position" >= 0),
    CONSTRAINT "PartnershipTerm_rule_1_check" CHECK ("amount" >= 0),
    CONSTRAINT "PartnershipTerm_rule_2_check" CHECK (("amount" IS NULL) = ("currency" IS NULL))
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "publisher" TEXT,
    "speaker" TEXT,
    "url" TEXT,
    "published" TEXT,
    "said" TEXT,
    "retrieved" TEXT,
    "note" TEXT,
    "publishedFrom" TEXT,
    CONSTRAINT "Source_id_fkey" FOREIGN KEY ("id") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Source_kind_check" CHECK ("kind" IN ('interview', 'press_release', 'news', 'registry', 'filing', 'paper', 'dataset', 'other'))
);

-- CreateIndex
CREATE INDEX "Record_kind_title_idx" ON "Record"("kind", "title");

-- CreateIndex
CREATE INDEX "Record_kind_updatedAt_idx" ON "Record"("kind", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Record_kind_slug_key" ON "Record"("kind", "slug");

-- CreateIndex
CREATE INDEX "OldSlug_recordId_idx" ON "OldSlug"("recordId");

-- CreateIndex
CREATE INDEX "Name_normalized_idx" ON "Name"("normalized");

-- CreateIndex
CREATE UNIQUE INDEX "Name_recordId_kind_language_text_key" ON "Name"("recordId", "kind", "language", "text");

-- CreateIndex
CREATE UNIQUE INDEX "StatedTotal_recordId_measure_asOf_key" ON "StatedTotal"("recordId", "measure", "asOf");

-- CreateIndex
CREATE INDEX "Citation_recordId_field_idx" ON "Citation"("recordId", "field");

-- CreateIndex
CREATE INDEX "Citation_sourceId_locator_idx" ON "Citation"("sourceId", "locator");

-- CreateIndex
CREATE INDEX "Discrepancy_status_idx" ON "Discrepancy"("status");

-- CreateIndex
CREATE INDEX "DiscrepancyStatement_sourceId_idx" ON "DiscrepancyStatement"("sourceId");

-- CreateIndex
CREATE INDEX "ChangeSet_createdAt_idx" ON "ChangeSet"("createdAt");

-- CreateIndex
CREATE INDEX "Revision_changeSetId_idx" ON "Revision"("changeSetId");

-- CreateIndex
CREATE INDEX "Revision_createdAt_idx" ON "Revision"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_recordId_version_key" ON "Revision"("recordId", "version");

-- CreateIndex
CREATE INDEX "Company_parentId_idx" ON "Company"("parentId");

-- CreateIndex
CREATE INDEX "MoleculeTarget_targetId_idx" ON "MoleculeTarget"("targetId");

-- CreateIndex
CREATE UNIQUE INDEX "MoleculeTarget_recordId_targetId_key" ON "MoleculeTarget"("recordId", "targetId");

-- CreateIndex
CREATE INDEX "MoleculeHolder_companyId_idx" ON "MoleculeHolder"("companyId");

-- CreateIndex
CREATE INDEX "Designation_indicationId_idx" ON "Designation"("indicationId");

-- CreateIndex
CREATE INDEX "Target_variantOfId_idx" ON "Target"("variantOfId");

-- CreateIndex
CREATE INDEX "Indication_broaderId_idx" ON "Indication"("broaderId");

-- CreateIndex
CREATE INDEX "Indication_therapeuticArea_idx" ON "Indication"("therapeuticArea");

-- CreateIndex
CREATE UNIQUE INDEX "Program_key_key" ON "Program"("key");

-- CreateIndex
CREATE INDEX "Program_moleculeId_idx" ON "Program"("moleculeId");

-- CreateIndex
CREATE INDEX "Program_indicationId_idx" ON "Program"("indicationId");

-- CreateIndex
CREATE INDEX "Program_territory_idx" ON "Program"("territory");

-- CreateIndex
CREATE INDEX "Program_stage_status_idx" ON "Program"("stage", "status");

-- CreateIndex
CREATE INDEX "Program_stageUntil_idx" ON "Program"("stageUntil");

-- CreateIndex
CREATE INDEX "ProgramCompany_companyId_idx" ON "ProgramCompany"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgramCompany_recordId_companyId_role_key" ON "ProgramCompany"("recordId", "companyId", "role");

-- CreateIndex
CREATE INDEX "StageEvent_dateUntil_idx" ON "StageEvent"("dateUntil");

-- CreateIndex
CREATE UNIQUE INDEX "Trial_nctId_key" ON "Trial"("nctId");

-- CreateIndex
CREATE INDEX "Trial_status_idx" ON "Trial"("status");

-- CreateIndex
CREATE INDEX "Trial_startFrom_idx" ON "Trial"("startFrom");

-- CreateIndex
CREATE INDEX "TrialCompany_companyId_idx" ON "TrialCompany"("companyId");

-- CreateIndex
CREATE INDEX "TrialMolecule_moleculeId_idx" ON "TrialMolecule"("moleculeId");

-- CreateIndex
CREATE INDEX "TrialProgram_programId_idx" ON "TrialProgram"("programId");

-- CreateIndex
CREATE UNIQUE INDEX "TrialProgram_recordId_programId_key" ON "TrialProgram"("recordId", "programId");

-- CreateIndex
CREATE INDEX "Partnership_kind_idx" ON "Partnership"("kind");

-- CreateIndex
CREATE INDEX "Partnership_dateFrom_idx" ON "Partnership"("dateFrom");

-- CreateIndex
CREATE INDEX "PartnershipParty_companyId_idx" ON "PartnershipParty"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "PartnershipParty_recordId_companyId_role_key" ON "PartnershipParty"("recordId", "companyId", "role");

-- CreateIndex
CREATE INDEX "PartnershipMolecule_moleculeId_idx" ON "PartnershipMolecule"("moleculeId");

-- CreateIndex
CREATE UNIQUE INDEX "PartnershipMolecule_recordId_moleculeId_key" ON "PartnershipMolecule"("recordId", "moleculeId");

-- CreateIndex
CREATE UNIQUE INDEX "PartnershipTerritory_recordId_territory_key" ON "PartnershipTerritory"("recordId", "territory");

-- CreateIndex
CREATE INDEX "Source_kind_idx" ON "Source"("kind");

-- CreateIndex
CREATE INDEX "Source_publishedFrom_idx" ON "Source"("publishedFrom");

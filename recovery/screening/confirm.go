package screening

// Confirmer is who decides before massage goes on. The zero value is nobody: time, or the person, is enough.
type Confirmer uint8

// The confirmers.
const (
	ConfirmNobody Confirmer = iota
	ConfirmEmergency
	ConfirmToday
	ConfirmClot
	ConfirmHeart
	ConfirmSurgeon
	ConfirmCancer
	ConfirmMaternity
	ConfirmConcussion
	ConfirmSports
	ConfirmPhysio
	ConfirmSkin
	ConfirmMedicines
	ConfirmGuardian
	ConfirmDoctor // our own addition: the reference names nobody for the remaining illnesses
)

type confirmRow struct{ concern, who string }

// confirmRows says who confirms what. Source: safety tables, who confirms.
var confirmRows = [...]confirmRow{
	ConfirmNobody:     {"", ""},
	ConfirmEmergency:  {"a danger sign that cannot wait", "emergency services"},
	ConfirmToday:      {"a danger sign for the same day", "a doctor, urgent care or an emergency department, today"},
	ConfirmClot:       {"clot, bleeding, blood thinner", "the treating doctor, or the haematology or vascular team"},
	ConfirmHeart:      {"heart, blood pressure, faint", "a GP or cardiologist"},
	ConfirmSurgeon:    {"operation, implant, injection", "the operating surgeon, or the clinician who injected"},
	ConfirmCancer:     {"cancer, nodes, radiotherapy", "the oncology team with an oncology-trained massage therapist, or the lymphoedema clinician"},
	ConfirmMaternity:  {"pregnancy, after birth", "the midwife or obstetric team"},
	ConfirmConcussion: {"concussion", "the doctor who runs the return-to-sport plan"},
	ConfirmSports:     {"bone stress, rupture, compartment, muscle breakdown", "a sports physician"},
	ConfirmPhysio:     {"strain, sprain, scar, disc, tendon past the first days", "a physiotherapist"},
	ConfirmSkin:       {"skin infection", "a doctor or team clinician"},
	ConfirmMedicines:  {"diabetes, epilepsy, medicines", "a GP, specialist nurse or pharmacist"},
	ConfirmGuardian:   {"under 18", "a parent or guardian, and a clinician where that is asked for"},
	ConfirmDoctor:     {"any other illness", "a GP or the treating doctor"},
}

// Concern returns what the confirmer is asked about; empty for nobody.
func (c Confirmer) Concern() string {
	if int(c) >= len(confirmRows) {
		return ""
	}
	return confirmRows[c].concern
}

// String returns who it is in plain words; empty for nobody.
func (c Confirmer) String() string {
	if int(c) >= len(confirmRows) {
		return ""
	}
	return confirmRows[c].who
}

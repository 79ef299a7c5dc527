package wording

// spanishScreeningWords is whom to see, what to ask and what frames a finding, in Spanish.
var spanishScreeningWords = map[string]string{
	// Whom to see; they stand after "Consulta: ".
	"who.a-doctor-or-team-clinician":                                   "un médico o un profesional de la salud del equipo",
	"who.a-doctor-the-same-day-when-one-of-the-answers-is-yes":         "un médico, el mismo día, cuando una de las respuestas sea sí",
	"who.a-doctor-urgent-care-or-an-emergency-department-today":        "un médico, un centro de atención urgente o un servicio de urgencias, hoy",
	"who.a-gp-or-cardiologist":                                         "un médico de cabecera o un cardiólogo",
	"who.a-gp-or-the-treating-doctor":                                  "un médico de cabecera o el médico que te trata",
	"who.a-gp-specialist-nurse-or-pharmacist":                          "un médico de cabecera, una enfermera especializada o un farmacéutico",
	"who.a-parent-or-guardian-and-a-clinician-where-that-is-asked-for": "el padre, la madre o el tutor, y un profesional de la salud donde así se indique",
	"who.a-physiotherapist":                                            "un fisioterapeuta",
	"who.a-sports-physician":                                           "un médico del deporte",
	"who.emergency-services":                                           "los servicios de emergencia",
	"who.the-doctor-who-runs-the-return-to-sport-plan":                 "el médico que dirige el plan de vuelta al deporte",
	"who.the-midwife-or-obstetric-team":                                "la matrona o el equipo de obstetricia",
	"who.the-oncology-team-with-an-oncology-trained-massage-therapist-or-the-lymphoedema-clinician": "el equipo de oncología con un masajista con formación en oncología, o el especialista en linfedema",
	"who.the-operating-surgeon-or-the-clinician-who-injected":                                       "el cirujano que te operó o el profesional que puso la inyección",
	"who.the-treating-doctor-or-the-haematology-or-vascular-team":                                   "el médico que te trata o el equipo de hematología o vascular",
	// What to ask.
	"question.ask-age":    "¿Cuántos años tienes?",
	"question.ask-bone":   "¿Te duele un hueso en un punto, te despierta el dolor o no te deja dormir?",
	"question.ask-clot":   "¿Tienes una pierna o un brazo que esté hinchado, caliente o de otro color, o que te palpite?",
	"question.ask-head":   "¿Has tenido algún golpe en la cabeza, o algún cambio en el dolor de cabeza, la vista, el habla o el equilibrio?",
	"question.ask-heart":  "¿Has notado dolor en el pecho, un desmayo, latidos acelerados o una falta de aire fuera de lo normal?",
	"question.ask-ill":    "¿Tienes una temperatura de 38 grados o más, o has estado mal de salud en las últimas 48 horas?",
	"question.ask-injury": "¿Hay una lesión nueva: cuándo, dónde, hubo algún chasquido y puedes usar la zona?",
	"question.ask-limb":   "¿Tienes algún músculo o alguna extremidad con hinchazón, tirantez, adormecimiento, debilidad o mucho más dolor del que explica la sesión?",
	"question.ask-new":    "¿Hay algo nuevo desde la última vez: un diagnóstico, un medicamento (anticoagulante, corticoide, un antibiótico acabado en -floxacino o -floxacina), una inyección, una vacuna, una operación, un embarazo o un parto, o un viaje largo?",
	"question.ask-saddle": "¿Notas adormecimiento entre las piernas, o algún cambio en la vejiga o el intestino?",
	"question.ask-skin":   "¿Tienes algún corte, ampollas, un sarpullido o un enrojecimiento que se extiende?",
	"question.ask-today":  "¿Has tomado hoy alcohol o un analgésico fuerte, y estás de acuerdo en seguir adelante?",
	"question.ask-urine":  "¿Tu orina es marrón, roja o de color cola?",
	// What frames a finding.
	"screening.unknown": "{finding} ({text})",
	"screening.where":   "Dinos dónde está; hasta entonces, nada de masaje. {finding}",
	// Kinds of touch.
	"touch.cupping":               "ventosas",
	"touch.deep-massage":          "masaje profundo",
	"touch.foam-roll":             "rodillo de espuma",
	"touch.general-massage":       "masaje general",
	"touch.gentle-massage":        "masaje suave",
	"touch.iastm":                 "raspado con instrumentos",
	"touch.percussion-gun":        "pistola de masaje",
	"touch.pneumatic-compression": "compresión neumática",
	"touch.tapotement":            "golpeteo",
	"touch.vibration-roller":      "rodillo vibratorio",
}

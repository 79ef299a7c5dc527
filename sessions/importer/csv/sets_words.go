package csv

// setHeader says what a column of a set log is called, in English, German, French,
// Spanish, Portuguese and Italian.
type setHeader struct {
	of    func(*setColumns) *[]int
	names string
}

var setHeaders = []setHeader{
	{func(c *setColumns) *[]int { return &c.date }, "Date|Start Time|Workout Date|Timestamp|Datum|Startzeit|Fecha|Data|Date de début"},
	{func(c *setColumns) *[]int { return &c.end }, "End Time|Endzeit|Ende"},
	{func(c *setColumns) *[]int { return &c.workout }, "Workout Name|Workout|Title|Routine|Workout-Name|Trainingsname|Name des Workouts|Name des Trainings|Training|Nom de l'entraînement|Nom du workout|Nombre del entrenamiento|Entrenamiento|Nome do treino|Treino|Nome dell'allenamento|Nome allenamento|Allenamento"},
	{func(c *setColumns) *[]int { return &c.number }, "Workout #|Workout No|Workout Number|Workout ID|Session ID|Workout Nr|Workout-Nr.|Training Nr."},
	{func(c *setColumns) *[]int { return &c.length }, "Duration|Workout Duration|Duration (min)|Dauer|Dauer (min)|Workout-Dauer|Trainingsdauer|Dauer des Workouts|Durée|Durée de l'entraînement|Duración|Duración del entrenamiento|Duração|Duração do treino|Durata|Durata dell'allenamento"},
	{func(c *setColumns) *[]int { return &c.lengthSeconds }, "Duration (sec)|Duration (s)|Workout Duration (sec)|Dauer (Sek.)|Dauer (s)|Durée (sec)|Duración (seg)|Duração (seg)|Durata (sec)"},
	{func(c *setColumns) *[]int { return &c.exercise }, "Exercise Name|Exercise|Exercise Title|Übungsname|Übung|Name der Übung|Nom de l'exercice|Exercice|Nombre del ejercicio|Ejercicio|Nome do exercício|Exercício|Nome dell'esercizio|Nome esercizio|Esercizio"},
	{func(c *setColumns) *[]int { return &c.order }, "Set Order|Set|Set Index|Set Number|Satz|Satznummer|Satz-Reihenfolge|Satzreihenfolge|Reihenfolge|Ordre de la série|Série|Orden de la serie|Orden de serie|Serie|Ordem da série|Ordine della serie|Ordine serie"},
	{func(c *setColumns) *[]int { return &c.kind }, "Set Type|Satzart|Satztyp|Type de série|Tipo de serie|Tipo de série|Tipo di serie"},
	{func(c *setColumns) *[]int { return &c.weight }, "Weight|Gewicht|Poids|Peso"},
	{func(c *setColumns) *[]int { return &c.weightKg }, "Weight (kg)|Weight (kgs)|weight_kg|Gewicht (kg)|Poids (kg)|Peso (kg)"},
	{func(c *setColumns) *[]int { return &c.weightLb }, "Weight (lb)|Weight (lbs)|weight_lb|weight_lbs|Gewicht (lb)|Gewicht (lbs)|Poids (lb)|Poids (lbs)|Peso (lb)|Peso (lbs)"},
	{func(c *setColumns) *[]int { return &c.unit }, "Weight Unit|Unit|Gewichtseinheit|Einheit|Unité de poids|Unidad de peso|Unidade de peso|Unità di peso"},
	{func(c *setColumns) *[]int { return &c.reps }, "Reps|Repetitions|Wiederholungen|Wdh.|Wdh|Répétitions|Reps.|Repeticiones|Repetições|Ripetizioni"},
	{func(c *setColumns) *[]int { return &c.rpe }, "RPE"},
	{func(c *setColumns) *[]int { return &c.reserve }, "RIR|Reps in Reserve"},
}

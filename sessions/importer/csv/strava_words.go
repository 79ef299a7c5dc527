package csv

// stravaHeader says what a column is called, in English (the keys of missing translations and
// the names of before 2019 included), German, French, Spanish, Portuguese, Italian and Dutch.
type stravaHeader struct {
	of    func(*stravaColumns) *[]int
	names string
}

var stravaHeaders = []stravaHeader{
	{func(c *stravaColumns) *[]int { return &c.id }, "Activity ID|id|Aktivitäts-ID|ID de l'activité|ID d'activité|ID de actividad|ID de la actividad|ID da atividade|ID atividade|ID attività|ID dell'attività|Activiteits-ID|Activiteit-ID"},
	{func(c *stravaColumns) *[]int { return &c.date }, "Activity Date|date|Aktivitätsdatum|Datum der Aktivität|Date de l'activité|Date d'activité|Fecha de la actividad|Fecha de actividad|Data da atividade|Data dell'attività|Data attività|Activiteitsdatum|Datum van activiteit"},
	{func(c *stravaColumns) *[]int { return &c.kind }, "Activity Type|type|Sport Type|Aktivitätsart|Aktivitätstyp|Art|Sportart|Type d'activité|Type de sport|Tipo de actividad|Tipo de deporte|Tipo de atividade|Tipo da atividade|Tipo de esporte|Tipo di attività|Tipo attività|Tipo di sport|Activiteitstype|Type activiteit"},
	{func(c *stravaColumns) *[]int { return &c.elapsed }, "Elapsed Time|Verstrichene Zeit|Gesamtzeit|Temps écoulé|Temps total|Tiempo transcurrido|Tiempo total|Tempo decorrido|Tempo total|Tempo trascorso|Tempo totale|Verstreken tijd"},
	{func(c *stravaColumns) *[]int { return &c.moving }, "Moving Time|Bewegungszeit|Durée de déplacement|Temps de déplacement|Temps en mouvement|Tiempo en movimiento|Tempo de movimentação|Tempo em movimento|Tempo de movimento|Tempo in movimento|Tempo di movimento|Beweegtijd|Bewegingstijd"},
	{func(c *stravaColumns) *[]int { return &c.distance }, "Distance|Distanz|Distancia|Distância|Distanza|Afstand"},
	{func(c *stravaColumns) *[]int { return &c.speed }, "Average Speed|Durchschnittliche Geschwindigkeit|Vitesse moyenne|Velocidad media|Velocidad promedio|Velocidade média|Velocità media|Gemiddelde snelheid"},
	{func(c *stravaColumns) *[]int { return &c.gain }, "Elevation Gain|Höhenzunahme|Höhengewinn|Dénivelé positif|Desnivel positivo|Ganancia de elevación|Desnivel|Ganho de elevação|Ganho de altitude|Dislivello positivo|Dislivello|Hoogtewinst"},
	{func(c *stravaColumns) *[]int { return &c.loss }, "Elevation Loss|Höhenunterschied|Höhenverlust|Dénivelé négatif|Desnivel negativo|Pérdida de elevación|Perda de elevação|Perda de altitude|Dislivello negativo|Perdita di quota|Hoogteverlies"},
	{func(c *stravaColumns) *[]int { return &c.heartRate }, "Average Heart Rate|Durchschnittliche Herzfrequenz|Fréquence cardiaque moyenne|Frecuencia cardíaca media|Frecuencia cardíaca promedio|Frecuencia cardiaca media|Frequência cardíaca média|Frequenza cardiaca media|Gemiddelde hartslag"},
	{func(c *stravaColumns) *[]int { return &c.power }, "Average Watts|Durchschnittliche Watt|Durchschnittliche Wattzahl|Puissance moyenne|Watts moyens|Moyenne en watts|Vatios medios|Vatios promedio|Potencia media|Potencia promedio|Watts médios|Média de watts|Potência média|Watt medi|Potenza media|Gemiddeld wattage|Gemiddelde watt"},
	{func(c *stravaColumns) *[]int { return &c.exertion }, "Perceived Exertion|Gefühlte Anstrengung|Effort ressenti|Effort perçu|Esfuerzo percibido|Esforço percebido|Percepção de esforço|Esforço percetível|Sforzo percepito|Waargenomen inspanning"},
	{func(c *stravaColumns) *[]int { return &c.commute }, "Commute|Pendeln|Trajet domicile-travail|Trajet|Desplazamiento|Trayecto|Deslocamento|Deslocação|Tragitto casa-lavoro|Tragitto|Pendolarismo|Woon-werkverkeer"},
	{func(c *stravaColumns) *[]int { return &c.flagged }, "Flagged|Markiert|Signalé|Marcada|Denunciada|Sinalizada|Segnalata"},
}

// englishSports are the names that exports in other languages give to sports, folded,
// with their English ones.
var englishSports = map[string]string{
	// German
	"lauf": "Run", "laufen": "Run", "traillauf": "TrailRun", "virtuellerlauf": "VirtualRun",
	"radfahrt": "Ride", "radfahren": "Ride", "fahrt": "Ride", "virtuelleradfahrt": "VirtualRide", "virtuellefahrt": "VirtualRide",
	"mountainbikefahrt": "MountainBikeRide", "mountainbiketour": "MountainBikeRide", "mountainbiken": "MountainBikeRide",
	"gravelbikefahrt": "GravelRide", "gravelfahrt": "GravelRide", "schotterfahrt": "GravelRide", "graveltour": "GravelRide",
	"ebikefahrt": "EBikeRide", "emountainbikefahrt": "EMountainBikeRide", "emtbfahrt": "EMountainBikeRide",
	"spaziergang": "Walk", "gehen": "Walk", "spazieren": "Walk", "wanderung": "Hike", "wandern": "Hike", "schwimmen": "Swim", "schwimmtraining": "Swim",
	"krafttraining": "WeightTraining", "gewichtstraining": "WeightTraining", "training": "Workout",
	"hochintensivesintervalltraining": "HighIntensityIntervalTraining", "skialpin": "AlpineSki", "alpinski": "AlpineSki", "langlauf": "NordicSki", "skilanglauf": "NordicSki", "nordicski": "NordicSki",
	"skitour": "BackcountrySki", "skitouren": "BackcountrySki", "schneeschuhwandern": "Snowshoe", "schneeschuhlaufen": "Snowshoe", "eislaufen": "IceSkate", "inlineskaten": "InlineSkate", "inlineskating": "InlineSkate",
	"rollski": "RollerSki", "rudern": "Rowing", "virtuellesrudern": "VirtualRow", "kajak": "Kayaking", "kajakfahren": "Kayaking", "kanu": "Canoeing", "kanufahren": "Canoeing", "kanusport": "Canoeing",
	"stehpaddeln": "StandUpPaddling", "surfen": "Surfing", "kitesurfen": "Kitesurf", "windsurfen": "Windsurf", "segeln": "Sail", "klettern": "RockClimbing", "felsklettern": "RockClimbing",
	"fussball": "Soccer", "tischtennis": "TableTennis", "ellipsentrainer": "Elliptical", "stepper": "StairStepper", "treppensteigen": "StairStepper", "rollstuhl": "Wheelchair", "handbike": "Handcycle", "liegerad": "Velomobile",
	// French
	"course": "Run", "courseapied": "Run", "coursesursentier": "TrailRun", "trail": "TrailRun", "coursevirtuelle": "VirtualRun", "courseapiedvirtuelle": "VirtualRun",
	"velo": "Ride", "sortievelo": "Ride", "sortieavelo": "Ride", "cyclisme": "Ride", "velovirtuel": "VirtualRide", "sortievelovirtuelle": "VirtualRide",
	"vtt": "MountainBikeRide", "sortievtt": "MountainBikeRide", "gravel": "GravelRide", "veloelectrique": "EBikeRide", "sortieveloelectrique": "EBikeRide", "vttelectrique": "EMountainBikeRide",
	"marche": "Walk", "randonnee": "Hike", "natation": "Swim", "musculation": "WeightTraining", "entrainementauxpoids": "WeightTraining", "entrainement": "Workout",
	"skinordique": "NordicSki", "skidefond": "NordicSki", "skiderandonnee": "BackcountrySki", "raquettes": "Snowshoe", "raquettesaneige": "Snowshoe", "patinageaglace": "IceSkate", "roller": "InlineSkate", "patinenligne": "InlineSkate",
	"skiaroulettes": "RollerSki", "aviron": "Rowing", "canoe": "Canoeing", "escalade": "RockClimbing", "voile": "Sail", "plancheavoile": "Windsurf", "velocouche": "Velomobile", "fauteuilroulant": "Wheelchair", "veloelliptique": "Elliptical", "elliptique": "Elliptical", "tennisdetable": "TableTennis", "simulateurdescalier": "StairStepper",
	// Spanish
	"carrera": "Run", "carreraapie": "Run", "carreradetrail": "TrailRun", "carrerademontana": "TrailRun", "carreravirtual": "VirtualRun",
	"bicicleta": "Ride", "ciclismo": "Ride", "vueltaenbici": "Ride", "salidaenbicicleta": "Ride", "recorridoenbicicleta": "Ride", "paseoenbicicleta": "Ride", "ciclismovirtual": "VirtualRide", "bicicletavirtual": "VirtualRide", "bicicletademontana": "MountainBikeRide", "bicicletaelectrica": "EBikeRide",
	"caminata": "Walk", "paseo": "Walk", "caminar": "Walk", "senderismo": "Hike", "excursion": "Hike", "natacion": "Swim", "entrenamientoconpesas": "WeightTraining", "pesas": "WeightTraining", "entrenamientodefuerza": "WeightTraining", "entrenamiento": "Workout",
	"esquialpino": "AlpineSki", "esquinordico": "NordicSki", "esquidefondo": "NordicSki", "esquidetravesia": "BackcountrySki", "raquetasdenieve": "Snowshoe", "patinajesobrehielo": "IceSkate", "patinajeenlinea": "InlineSkate", "remo": "Rowing", "piraguismo": "Canoeing", "surf": "Surfing", "escalada": "RockClimbing", "escaladaenroca": "RockClimbing", "vela": "Sail", "futbol": "Soccer", "eliptica": "Elliptical", "silladeruedas": "Wheelchair", "tenisdemesa": "TableTennis", "tenis": "Tennis",
	// Portuguese
	"corrida": "Run", "corridaemtrilha": "TrailRun", "corridadetrilha": "TrailRun", "corridavirtual": "VirtualRun", "pedalada": "Ride", "pedaladavirtual": "VirtualRide", "pedaladademountainbike": "MountainBikeRide", "btt": "MountainBikeRide", "pedaladaeletrica": "EBikeRide",
	"caminhada": "Walk", "trilha": "Hike", "natacao": "Swim", "treinamentocompeso": "WeightTraining", "treinocompesos": "WeightTraining", "musculacao": "WeightTraining", "treino": "Workout", "treinamento": "Workout", "caiaque": "Kayaking", "canoagem": "Canoeing", "futebol": "Soccer", "patinacaonogelo": "IceSkate", "ioga": "Yoga", "cadeiraderodas": "Wheelchair",
	// Italian
	"corsa": "Run", "corsasusentiero": "TrailRun", "corsavirtuale": "VirtualRun", "pedalata": "Ride", "giroinbici": "Ride", "bicicletta": "Ride", "uscitainbici": "Ride", "pedalatavirtuale": "VirtualRide", "pedalatainmountainbike": "MountainBikeRide", "pedalataconebike": "EBikeRide",
	"camminata": "Walk", "passeggiata": "Walk", "escursione": "Hike", "escursionismo": "Hike", "nuoto": "Swim", "allenamentoconipesi": "WeightTraining", "pesi": "WeightTraining", "sollevamentopesi": "WeightTraining", "allenamento": "Workout",
	"scialpino": "AlpineSki", "scinordico": "NordicSki", "scidifondo": "NordicSki", "scialpinismo": "BackcountrySki", "ciaspole": "Snowshoe", "pattinaggiosughiaccio": "IceSkate", "pattinaggioinlinea": "InlineSkate", "canottaggio": "Rowing", "kayak": "Kayaking", "canoa": "Canoeing", "arrampicata": "RockClimbing", "calcio": "Soccer", "ellittica": "Elliptical", "sediaarotelle": "Wheelchair",
	// Dutch
	"hardloop": "Run", "hardlopen": "Run", "fietsrit": "Ride", "rit": "Ride", "virtuelefietsrit": "VirtualRide", "wandeling": "Walk", "wandelen": "Walk", "zwemmen": "Swim", "krachttraining": "WeightTraining", "voetbal": "Soccer", "schaatsen": "IceSkate", "roeien": "Rowing",
}

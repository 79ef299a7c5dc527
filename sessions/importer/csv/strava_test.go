package csv_test

import (
	"strings"
	"testing"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/csv"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func readStrava(t *testing.T, text string, opts importer.Options) importer.Result {
	t.Helper()
	r, err := csv.Read(strings.NewReader(text), opts)
	require.NoError(t, err)
	requireSound(t, r)
	return r
}

// One ride as exports in several languages and of several years have it.
func TestStravaInOtherLanguages(t *testing.T) {
	for name, text := range map[string]string{
		"before 2019": `id,date,name,type,description,elapsed_time,distance,commute,gear,filename
1836776031,2018-09-12 15:02:23,Evening Ride,Ride,,3189,9440.0,true,Bike,activities/1.gpx`,
		"2019": `Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Commute,Activity Gear,Filename
1836776031,"Sep 12, 2018, 3:02:23 PM",Evening Ride,Ride,,3189,9.44,true,Bike,activities/1.gpx`,
		"English": `Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Commute,Elapsed Time,Moving Time,Distance,Elevation Gain
1836776031,"Sep 12, 2018, 3:02:23 PM",Evening Ride,Ride,3189,9.44,true,3189.0,3000.0,9440.5,120.4`,
		"German": `Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Verstrichene Zeit,Distanz,Pendeln,Verstrichene Zeit,Bewegungszeit,Distanz,Höhenzunahme
1836776031,"12.09.2018, 15:02:23",Abendradfahrt,Radfahrt,3189,"9,44",true,3189.0,3000.0,9440.5,120.4`,
		"French": `ID de l'activité,Date de l'activité,Nom de l'activité,Type d'activité,Temps écoulé,Distance,Trajet domicile-travail,Temps écoulé,Durée de déplacement,Distance,Dénivelé positif
1836776031,"12 sept. 2018, 15:02:23",Sortie,Sortie à vélo,3189,"9,44",true,3189.0,3000.0,9440.5,120.4`,
		"Spanish": `ID de actividad,Fecha de la actividad,Nombre,Tipo de actividad,Tiempo transcurrido,Distancia,Desplazamiento,Tiempo transcurrido,Tiempo en movimiento,Distancia,Desnivel positivo
1836776031,"12 sept 2018, 15:02:23",Salida,Bicicleta,3189,"9,44",true,3189.0,3000.0,9440.5,120.4`,
		"Portuguese": `ID da atividade,Data da atividade,Nome,Tipo de atividade,Tempo decorrido,Distância,Deslocamento,Tempo decorrido,Tempo de movimentação,Distância,Ganho de elevação
1836776031,"12 de set. de 2018, 15:02:23",Pedalada,Pedalada,3189,"9,44",true,3189.0,3000.0,9440.5,120.4`,
		"Italian": `ID attività,Data dell'attività,Nome,Tipo di attività,Tempo trascorso,Distanza,Tragitto,Tempo trascorso,Tempo in movimento,Distanza,Dislivello positivo
1836776031,"12 set 2018, 15:02:23",Giro,Giro in bici,3189,"9,44",true,3189.0,3000.0,9440.5,120.4`,
		"Dutch": `Activiteits-ID,Activiteitsdatum,Naam,Activiteitstype,Verstreken tijd,Afstand,Woon-werkverkeer,Verstreken tijd,Beweegtijd,Afstand,Hoogtewinst
1836776031,"12 sep. 2018 15:02:23",Rit,Fietsrit,3189,"9,44",true,3189.0,3000.0,9440.5,120.4`,
		"untranslated": `Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,"<span class=""translation_missing"" title=""translation missing: de-DE.lib.export.portability_exporter.activities.horton_values.elapsed_time"">Elapsed Time</span>","<span class=""translation_missing"" title=""translation missing: de-DE.lib.export.portability_exporter.activities.horton_values.moving_time"">Moving Time</span>",Distanz,Pendeln,Distanz,"<span class=""translation_missing"" title=""translation missing: de-DE.x.elevation_gain"">Elevation Gain</span>"
1836776031,"12.09.2018, 15:02:23",Abendradfahrt,Radfahrt,3189.0,3000.0,"9,44",1.0,9440.5,120.4`,
		"semicolons": `Aktivitäts-ID;Aktivitätsdatum;Name der Aktivität;Aktivitätsart;Verstrichene Zeit;Distanz;Pendeln;Bewegungszeit;Distanz
1836776031;12.09.2018, 15:02:23;Abendradfahrt;Radfahrt;3189;9,44;true;3000,0;9440,5`,
	} {
		r := readStrava(t, text, importer.Options{Zone: zone(t, "Europe/Lisbon")})
		require.Len(t, r.Sessions, 1, name)
		s := r.Sessions[0]
		assert.Equal(t, "2018-09-12T16:02:23+01:00", s.Start.Format(time.RFC3339), name)
		assert.Equal(t, sessions.Cycling, s.Sport, name)
		assert.InDelta(t, 9440, s.Distance.Or(0), 0.6, name)
		assert.Contains(t, []time.Duration{3189 * time.Second, 3000 * time.Second}, s.Duration, name)
		assert.Contains(t, r.Flags(s.ID), importer.Commute, name)
		assert.Len(t, r.Training(), 1, name)
	}
}

// In a language that is not known the order of the columns tells.
func TestStravaByPlace(t *testing.T) {
	header := make([]string, 60)
	fields := make([]string, 60)
	for i := range header {
		header[i] = "列" + strings.Repeat("x", i)
	}
	copy(fields, []string{"1836776031", "2018/09/12 15:02:23", "イブニング", "Ride", "", "3189", "9.44", "170", "40", "false"})
	fields[15], fields[16], fields[17], fields[20], fields[31], fields[43], fields[50] = "3189.0", "3000.0", "9440.5", "120.4", "141.6", "7.0", "1.0"
	r := readStrava(t, strings.Join(header, ",")+"\n"+strings.Join(fields, ",")+"\n", importer.Options{})
	require.Len(t, r.Sessions, 1)
	s := r.Sessions[0]
	assert.Equal(t, 50*time.Minute, s.Duration)
	assert.Equal(t, sessions.Known(9440.5), s.Distance)
	assert.Equal(t, sessions.Known(120.4), s.Ascent)
	assert.Equal(t, sessions.Known(141.6), s.HeartRateMean)
	assert.Equal(t, "7", s.Effort.String())
	assert.Equal(t, map[importer.Code]int{importer.ColumnsByPlace: 0, importer.Commute: 1}, codes(r.Notes))
}

const shortHeader = "Activity ID,Activity Date,Activity Type,Elapsed Time,Moving Time,Distance,Average Heart Rate,Perceived Exertion,Average Watts\n"

// Whatever a row lacks or has wrong is told, and what is left is kept.
func TestStravaRows(t *testing.T) {
	for _, c := range []struct {
		row     string
		session bool
		bars    bool
		notes   map[importer.Code]int
	}{
		{`1,"Jan 1, 2024, 8:00:00 AM",Run,3600,3500,10000,150,7,`, true, false, map[importer.Code]int{importer.UnitAssumed: 1}},
		{`1,,Run,3600,3500,,,,`, false, false, map[importer.Code]int{importer.Missing: 1}},
		{`1,"Feb 30, 2024, 8:00:00 AM",Run,3600,3500,,,,`, false, false, map[importer.Code]int{importer.BadTime: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",Run,,,,,,`, false, false, map[importer.Code]int{importer.Missing: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",Run,0,0,,,,`, false, false, map[importer.Code]int{importer.ZeroLength: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",Run,x,3500,,,,`, true, false, map[importer.Code]int{importer.NotANumber: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",Run,-5,3500,,,,`, true, false, map[importer.Code]int{importer.OutOfRange: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",Run,3600,,,0,,`, true, false, map[importer.Code]int{importer.HeartRateFault: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",Run,3600,,,234,,`, true, false, map[importer.Code]int{importer.HeartRateFault: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",Run,3600,,,,7.3,`, true, false, map[importer.Code]int{importer.OutOfRange: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",Run,3600,,,,11,`, true, false, map[importer.Code]int{importer.OutOfRange: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",Run,45,45,,,,`, true, true, map[importer.Code]int{importer.TooShort: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",Ride,3600,3600,90000,,,`, true, true, map[importer.Code]int{importer.LooksLikeVehicle: 1, importer.UnitAssumed: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",VirtualRide,3600,3600,90000,,,`, true, false, map[importer.Code]int{importer.UnitAssumed: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",Driving,3600,3600,,,,`, true, true, map[importer.Code]int{importer.NotTraining: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",Transition,3600,3600,,,,`, true, true, map[importer.Code]int{importer.Transition: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",Quidditch,3600,3600,,,,`, true, false, map[importer.Code]int{importer.UnknownSport: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",,3600,3600,,,,`, true, false, map[importer.Code]int{importer.NoSport: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",TableTennis,3600,3600,,,,`, true, false, map[importer.Code]int{importer.UnsureSport: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",Run,7200,3000,,,,`, true, false, map[importer.Code]int{importer.LongPause: 1}},
		{`1,"Jan 1, 2024, 8:00:00 AM",Run,3600,3500`, true, false, map[importer.Code]int{importer.BadRecord: 1}},
		{`1,Jan 1, 2024, 8:00:00 AM,Run,3600,3500,10000,150,7,`, false, false, map[importer.Code]int{importer.BadRecord: 1}},
		{`,,,,,,,,`, false, false, map[importer.Code]int{importer.Empty: 1}},
		{`1,"Jan 1, 2099, 8:00:00 AM",Run,3600,,,,,`, true, true, map[importer.Code]int{importer.InFuture: 1}},
	} {
		opts := importer.Options{Now: time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC)}
		r := readStrava(t, shortHeader+c.row+"\n", opts)
		assert.Equal(t, 1, r.Records, c.row)
		assert.Equal(t, c.session, len(r.Sessions) == 1, c.row)
		assert.Equal(t, c.session && !c.bars, len(r.Training()) == 1, c.row)
		assert.Equal(t, c.notes, codes(r.Notes), c.row)
		for _, n := range r.Notes {
			assert.Equal(t, importer.AtLine(2), n.At, c.row)
		}
	}
}

// The file says which sport the athlete means.
func TestStravaOptionsDecideTheSport(t *testing.T) {
	opts := importer.Options{Sports: map[string]sessions.Sport{"Workout": sessions.Boxing}}
	r := readStrava(t, shortHeader+`1,"Jan 1, 2024, 8:00:00 AM",Workout,3600,3500,,,,`, opts)
	assert.Equal(t, sessions.Boxing, r.Sessions[0].Sport)
	assert.Empty(t, r.Notes)
	_, err := csv.Read(strings.NewReader(shortHeader), importer.Options{Sports: map[string]sessions.Sport{"x": 200}})
	require.ErrorIs(t, err, sessions.ErrUnknownSport)
}

func TestStravaDuplicates(t *testing.T) {
	row := `1,"Jan 1, 2024, 8:00:00 AM",Run,3600,3500,10000,150,7,` + "\n"
	r := readStrava(t, shortHeader+row+row, importer.Options{})
	require.Len(t, r.Sessions, 2)
	assert.Len(t, r.Training(), 1)
	assert.Equal(t, 1, codes(r.Notes)[importer.Duplicate])
}

func TestNoFormat(t *testing.T) {
	for _, text := range []string{
		"", "\n\n", "\xef\xbb\xbf", "hello", "a,b,c\n1,2,3\n", "\"", "PK\x03\x04", "{\"a\":1}", "Activity ID,Activity Date\n1,2\n", "\x00\x00\x00",
	} {
		for name, read := range map[string]func() (importer.Result, error){
			"any": func() (importer.Result, error) {
				return csv.Read(strings.NewReader(text), importer.Options{File: "x.csv"})
			},
			"strava": func() (importer.Result, error) {
				return csv.ReadStrava(strings.NewReader(text), importer.Options{File: "x.csv"})
			},
			"sets": func() (importer.Result, error) {
				return csv.ReadSets(strings.NewReader(text), csv.SetLog{}, importer.Options{File: "x.csv"})
			},
		} {
			r, err := read()
			require.ErrorIs(t, err, importer.ErrFormat, "%s %q", name, text)
			assert.Empty(t, r)
			var format *importer.FormatError
			require.ErrorAs(t, err, &format)
			assert.Equal(t, "x.csv", format.File)
		}
	}
}

package srpe_test

import (
	"fmt"
	"testing/fstest"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer/srpe"
)

// A folder on disk is read with os.DirFS in place of the map.
func ExampleRead() {
	folder := fstest.MapFS{
		"srpe.csv": {Data: []byte(`end_date_time,activity_names,perceived_exertion,duration_min
2026-05-04T19:00:00Z,"['individual', 'running']",6,45
2026-05-06T18:30:00Z, {},,
`)},
		"wellness.csv": {Data: []byte(`effective_time_frame,fatigue,mood,sleep_duration_h,soreness,soreness_area,stress
2026-05-05T07:00:00Z,2,4,7.5,2,[32696007],3
`)},
		"injury.csv": {Data: []byte(`effective_time_frame,injuries
2026-05-05T07:00:00Z,{'right_knee': 'minor'}
`)},
	}
	log, err := srpe.Read(folder, srpe.Options{Zone: time.FixedZone("CEST", 2*60*60)})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range log.Sessions {
		load, _ := s.Load()
		fmt.Println(s.Start.Format(time.DateTime), s.Sport, load)
	}
	for _, c := range log.CheckIns {
		soreness, _ := c.Soreness.At(muscles.Soleus.Right())
		fmt.Println("soleus right:", soreness, "mood:", c.Mood, "fatigue:", c.Fatigue)
	}
	fmt.Println(log.Injuries[0])
	for _, s := range log.Skipped {
		fmt.Println(s, s.WholeRow)
	}
	// Output:
	// 2026-05-04 20:15:00 road-running 270
	// soleus right: 5 mood: 7.5 fatigue: 7.5
	// right_knee minor
	// srpe.csv:3: duration_min: missing true
}

// An athlete whose endurance training is all on the bike says so.
func ExampleOptions() {
	folder := fstest.MapFS{
		"srpe.csv": {Data: []byte(`end_date_time,activity_names,perceived_exertion,duration_min
2026-05-04T19:00:00Z,"['individual', 'endurance']",6,45
`)},
	}
	log, err := srpe.Read(folder, srpe.Options{Sports: map[string]sessions.Sport{"endurance": sessions.Cycling}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(log.Sessions[0].Sport)
	fmt.Println(log.Skipped[0])
	// Output:
	// cycling
	// wellness.csv: missing-file
}

func ExampleLog_Diary() {
	folder := fstest.MapFS{
		"srpe.csv": {Data: []byte(`end_date_time,activity_names,perceived_exertion,duration_min
2026-05-04T19:00:00Z,['soccer'],6,90
2026-05-04T19:02:00Z,['soccer'],6,90
`)},
	}
	log, err := srpe.Read(folder, srpe.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	diary, err := log.Diary()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range diary.Duplicates() {
		fmt.Println(diary.At(d.First).ID, diary.At(d.Second).ID, d.Reason)
	}
	// Output:
	// srpe-2026-05-04T19:00:00Z srpe-2026-05-04T19:02:00Z same-sport
}

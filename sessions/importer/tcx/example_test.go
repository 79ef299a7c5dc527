package tcx_test

import (
	"fmt"
	"strings"

	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/tcx"
)

// A file opened with os.Open is read in the same way.
func ExampleRead() {
	file := strings.NewReader(`<TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>2026-05-02T08:30:00Z</Id>
<Lap StartTime="2026-05-02T08:30:00Z"><TotalTimeSeconds>1500</TotalTimeSeconds><DistanceMeters>5000</DistanceMeters>
<AverageHeartRateBpm><Value>151</Value></AverageHeartRateBpm></Lap>
<Lap StartTime="2026-05-02T08:55:00Z"><TotalTimeSeconds>1200</TotalTimeSeconds><DistanceMeters>4000</DistanceMeters>
<AverageHeartRateBpm><Value>0</Value></AverageHeartRateBpm></Lap></Activity></Activities></TrainingCenterDatabase>`)
	result, err := tcx.Read(file, importer.Options{File: "run.tcx"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range result.Sessions {
		fmt.Println(s.Sport, s.Minutes(), "min", s.Distance, "m", s.HeartRateMean, "a minute")
	}
	for _, n := range result.Notes {
		fmt.Println(n.Code, n.Value)
	}
	// Output:
	// road-running 45 min 9000 m 151 a minute
	// heart-rate-fault 0
}

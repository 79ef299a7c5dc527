package sessions

// trait is something that the words of the rules ask of a sport.
type trait uint8

const (
	onFoot      trait = 1 << iota // a race in it is a foot race
	running                       // it is run
	hardFromSix                   // hard from effort 6: strength, plyometric, sprint and trail
	gentle                        // easy up to effort 4: walking, yoga and mobility
)

// sportTraits is what the rules ask of each sport, and the effort to expect when
// none was reported. Efforts are own figures, CR-10.
var sportTraits = [...]struct {
	effort float64
	traits trait
}{
	Walking:                  {2, onFoot | gentle},
	Hiking:                   {4, onFoot},
	Rucking:                  {5, onFoot},
	RoadRunning:              {4, onFoot | running},
	TrailRunning:             {5, onFoot | running | hardFromSix},
	Sprint:                   {7, onFoot | running | hardFromSix},
	Marathon:                 {6, onFoot | running},
	Cycling:                  {4, 0},
	MountainBiking:           {5, 0},
	SwimFreestyle:            {4, 0},
	SwimBackstroke:           {4, 0},
	SwimBreaststroke:         {4, 0},
	SwimButterfly:            {5, 0},
	Triathlon:                {6, 0},
	Rowing:                   {5, 0},
	CrossCountrySkiing:       {5, 0},
	AlpineSkiing:             {5, 0},
	Soccer:                   {6, 0},
	Rugby:                    {7, 0},
	Basketball:               {6, 0},
	Volleyball:               {5, 0},
	Tennis:                   {5, 0},
	Badminton:                {5, 0},
	Golf:                     {2, 0},
	Climbing:                 {5, 0},
	Bouldering:               {6, 0},
	Boxing:                   {6, 0},
	MMAKickboxing:            {6, 0},
	Grappling:                {6, 0},
	CrossFitHIIT:             {7, 0},
	Powerlifting:             {7, hardFromSix},
	Weightlifting:            {7, hardFromSix},
	PushDay:                  {6, hardFromSix},
	PullDay:                  {6, hardFromSix},
	LegDay:                   {6, hardFromSix},
	UpperBodyDay:             {6, hardFromSix},
	LowerBodyDay:             {6, hardFromSix},
	FullBody:                 {6, hardFromSix},
	ArmsDay:                  {6, hardFromSix},
	CoreSession:              {4, 0},
	Yoga:                     {3, gentle},
	Pilates:                  {3, 0},
	Dance:                    {4, 0},
	Gymnastics:               {5, 0},
	IceHockeySkating:         {6, 0},
	Surfing:                  {4, 0},
	Kayaking:                 {4, 0},
	BFRLegs:                  {5, 0},
	BFRArms:                  {5, 0},
	Plyometrics:              {6, hardFromSix},
	Strongman:                {7, hardFromSix},
	StairElliptical:          {4, 0},
	StretchingMobility:       {1, gentle},
	ThrowingSport:            {4, 0},
	FieldRunningSport:        {6, 0},
	Snowboarding:             {4, 0},
	SkiTouringMountaineering: {5, 0},
	HorseRiding:              {3, 0},
	Fencing:                  {6, 0},
	WaterPolo:                {6, 0},
	BoardWind:                {4, 0},
	WheelchairHandcycling:    {4, 0},
	ManualWork:               {4, 0},
	Other:                    {4, 0},
}

func (s Sport) has(t trait) bool { return s.Valid() && sportTraits[s].traits&t != 0 }

// kindTraits is the same for each kind of session.
var kindTraits = [...]struct {
	effort    float64
	hardAt    float64 // the effort from which it is hard
	hardBlind bool    // hard when the effort is unknown
}{
	0:               {0, 7, false},
	KindEasy:        {3, 7, false},
	KindLong:        {5, 7, false},
	KindTempo:       {6, 7, false},
	KindIntervals:   {7, 5, true},
	KindSprint:      {7, 5, true},
	KindHills:       {7, 7, false},
	KindRace:        {8, 5, true},
	KindMatch:       {7, 5, true},
	KindStrength:    {6, 6, false},
	KindHypertrophy: {6, 7, false},
	KindPower:       {6, 5, true},
	KindPlyometric:  {6, 6, false},
	KindBFR:         {5, 7, false},
	KindTechnique:   {3, 7, false},
	KindMobility:    {2, 7, false},
	KindTest:        {8, 7, false},
}

package fit

import (
	"fmt"

	"github.com/muktihari/fit/profile/typedef"
)

// exerciseNames gives the names of the exercises of each category.
var exerciseNames = map[typedef.ExerciseCategory]func(uint16) string{
	typedef.ExerciseCategoryBandedExercises:   named[typedef.BandedExercisesExerciseName],
	typedef.ExerciseCategoryBattleRope:        named[typedef.BattleRopeExerciseName],
	typedef.ExerciseCategoryBenchPress:        named[typedef.BenchPressExerciseName],
	typedef.ExerciseCategoryBike:              named[typedef.BikeExerciseName],
	typedef.ExerciseCategoryBikeOutdoor:       named[typedef.BikeOutdoorExerciseName],
	typedef.ExerciseCategoryCalfRaise:         named[typedef.CalfRaiseExerciseName],
	typedef.ExerciseCategoryCardio:            named[typedef.CardioExerciseName],
	typedef.ExerciseCategoryCarry:             named[typedef.CarryExerciseName],
	typedef.ExerciseCategoryChop:              named[typedef.ChopExerciseName],
	typedef.ExerciseCategoryCore:              named[typedef.CoreExerciseName],
	typedef.ExerciseCategoryCrunch:            named[typedef.CrunchExerciseName],
	typedef.ExerciseCategoryCurl:              named[typedef.CurlExerciseName],
	typedef.ExerciseCategoryDeadlift:          named[typedef.DeadliftExerciseName],
	typedef.ExerciseCategoryElliptical:        named[typedef.EllipticalExerciseName],
	typedef.ExerciseCategoryFloorClimb:        named[typedef.FloorClimbExerciseName],
	typedef.ExerciseCategoryFlye:              named[typedef.FlyeExerciseName],
	typedef.ExerciseCategoryHipRaise:          named[typedef.HipRaiseExerciseName],
	typedef.ExerciseCategoryHipStability:      named[typedef.HipStabilityExerciseName],
	typedef.ExerciseCategoryHipSwing:          named[typedef.HipSwingExerciseName],
	typedef.ExerciseCategoryHyperextension:    named[typedef.HyperextensionExerciseName],
	typedef.ExerciseCategoryIndoorBike:        named[typedef.IndoorBikeExerciseName],
	typedef.ExerciseCategoryIndoorRow:         named[typedef.IndoorRowExerciseName],
	typedef.ExerciseCategoryLadder:            named[typedef.LadderExerciseName],
	typedef.ExerciseCategoryLateralRaise:      named[typedef.LateralRaiseExerciseName],
	typedef.ExerciseCategoryLegCurl:           named[typedef.LegCurlExerciseName],
	typedef.ExerciseCategoryLegRaise:          named[typedef.LegRaiseExerciseName],
	typedef.ExerciseCategoryLunge:             named[typedef.LungeExerciseName],
	typedef.ExerciseCategoryMove:              named[typedef.MoveExerciseName],
	typedef.ExerciseCategoryOlympicLift:       named[typedef.OlympicLiftExerciseName],
	typedef.ExerciseCategoryPlank:             named[typedef.PlankExerciseName],
	typedef.ExerciseCategoryPlyo:              named[typedef.PlyoExerciseName],
	typedef.ExerciseCategoryPose:              named[typedef.PoseExerciseName],
	typedef.ExerciseCategoryPullUp:            named[typedef.PullUpExerciseName],
	typedef.ExerciseCategoryPushUp:            named[typedef.PushUpExerciseName],
	typedef.ExerciseCategoryRow:               named[typedef.RowExerciseName],
	typedef.ExerciseCategoryRun:               named[typedef.RunExerciseName],
	typedef.ExerciseCategoryRunIndoor:         named[typedef.RunIndoorExerciseName],
	typedef.ExerciseCategorySandbag:           named[typedef.SandbagExerciseName],
	typedef.ExerciseCategoryShoulderPress:     named[typedef.ShoulderPressExerciseName],
	typedef.ExerciseCategoryShoulderStability: named[typedef.ShoulderStabilityExerciseName],
	typedef.ExerciseCategoryShrug:             named[typedef.ShrugExerciseName],
	typedef.ExerciseCategorySitUp:             named[typedef.SitUpExerciseName],
	typedef.ExerciseCategorySled:              named[typedef.SledExerciseName],
	typedef.ExerciseCategorySledgeHammer:      named[typedef.SledgeHammerExerciseName],
	typedef.ExerciseCategorySquat:             named[typedef.SquatExerciseName],
	typedef.ExerciseCategoryStairStepper:      named[typedef.StairStepperExerciseName],
	typedef.ExerciseCategorySuspension:        named[typedef.SuspensionExerciseName],
	typedef.ExerciseCategoryTire:              named[typedef.TireExerciseName],
	typedef.ExerciseCategoryTotalBody:         named[typedef.TotalBodyExerciseName],
	typedef.ExerciseCategoryTricepsExtension:  named[typedef.TricepsExtensionExerciseName],
	typedef.ExerciseCategoryWarmUp:            named[typedef.WarmUpExerciseName],
}

// named reads a number of an enumeration of the profile.
func named[E interface {
	~uint16
	fmt.Stringer
}](number uint16) string {
	return E(number).String()
}

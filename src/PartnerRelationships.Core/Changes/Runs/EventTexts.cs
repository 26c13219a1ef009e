using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>What the ledger's events say of a run, in words. Evidence is verified by them: a released wording never changes.</summary>
internal static class EventTexts
{
    private static readonly StepState[] States = (StepState[])Enum.GetValues(typeof(StepState));

    /// <summary>Who answers for a run.</summary>
    public static string OfAttestation(string by, Guid planId, string reason) => $"{by} attests for the plan {planId}: {reason}";

    /// <summary>The state of a step, and the request id that it was sent under.</summary>
    public static string OfStep(ChangeStep step) => step.RequestId is null ? $"{step}." : $"{step}, MS-RequestId {step.RequestId}.";

    /// <summary>What could have been said of a step on its way, however it stands now.</summary>
    public static IEnumerable<string> OnTheWay(ChangeStep step) => States.Select(state => OfStep(step with { State = state }));

    /// <summary>How a customer ended.</summary>
    public static string OfEnd(ChangeOutcome outcome, string? detail) => $"{outcome}. {detail}";

    /// <summary>The state of a run.</summary>
    public static string OfStop(RunState state, string? detail) => $"{state}. {detail}".TrimEnd();
}

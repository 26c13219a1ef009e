using static PartnerRelationships.Storage.Databases.RowValues;

namespace PartnerRelationships.Storage.Changes;

/// <summary>One step of a customer's removal as its row has it.</summary>
internal sealed class StepRow
{
    /// <summary>The number of the removal's row.</summary>
    public long Removal { get; set; }

    public long Place { get; set; }

    public string Kind { get; set; } = "";

    public string? SubjectId { get; set; }

    public string? SubjectName { get; set; }

    public string State { get; set; } = "";

    public string? StatusBefore { get; set; }

    public string? StatusAfter { get; set; }

    public string? RequestId { get; set; }

    public string? CorrelationId { get; set; }

    public string IntendedOn { get; set; } = "";

    public string? EndedOn { get; set; }

    public string? Detail { get; set; }

    public static StepRow Of(long removal, ChangeStep step) => new()
    {
        Removal = removal,
        Place = step.Number,
        Kind = step.Kind.ToString(),
        SubjectId = step.SubjectId,
        SubjectName = step.SubjectName,
        State = step.State.ToString(),
        StatusBefore = step.Before,
        StatusAfter = step.After,
        RequestId = step.RequestId?.ToString(),
        CorrelationId = step.CorrelationId,
        IntendedOn = Text(step.IntendedOn),
        EndedOn = Text(step.EndedOn),
        Detail = step.Detail,
    };

    public ChangeStep ToStep() => new()
    {
        Number = (int)Place,
        Kind = Word<StepKind>(Kind),
        SubjectId = SubjectId,
        SubjectName = SubjectName,
        State = Word<StepState>(State),
        Before = StatusBefore,
        After = StatusAfter,
        RequestId = Id(RequestId),
        CorrelationId = CorrelationId,
        IntendedOn = Moment(IntendedOn),
        EndedOn = Time(EndedOn),
        Detail = Detail,
    };
}

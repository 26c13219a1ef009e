using System;
using PartnerRelationships.Core.Changes;
using PartnerRelationships.Storage.Databases;
using static PartnerRelationships.Storage.Databases.RowValues;

namespace PartnerRelationships.Storage.Changes;

/// <summary>A run as its row has it.</summary>
internal sealed class RunRow
{
    /// <summary>The row's own number; the next page begins after it.</summary>
    public long Number { get; set; }

    public string RunId { get; set; } = "";

    public string PartnerTenantId { get; set; } = "";

    public string PlanId { get; set; } = "";

    /// <summary>Null for <see cref="ChangeKinds.First"/>: all runs were of it before there were kinds.</summary>
    public string? Kind { get; set; }

    public string PlanSeal { get; set; } = "";

    /// <summary>The hash of the plan's document.</summary>
    public string PlanHash { get; set; } = "";

    /// <summary>The hash of who the customers are.</summary>
    public string CustomersHash { get; set; } = "";

    public string State { get; set; } = "";

    public string? Detail { get; set; }

    public string Reason { get; set; } = "";

    public string Attestation { get; set; } = "";

    public string AttestedBy { get; set; } = "";

    public string? Attester { get; set; }

    public string AttestedOn { get; set; } = "";

    public string Host { get; set; } = "";

    public string StartedOn { get; set; } = "";

    public string? EndedOn { get; set; }

    public static RunRow Of(RelationshipRun run, string planHash, string customersHash) => new()
    {
        RunId = run.RunId.ToString(),
        PartnerTenantId = run.PartnerTenantId.ToString(),
        PlanId = run.PlanId.ToString(),
        Kind = ChangeKinds.Kept(run.Kind),
        PlanSeal = run.PlanSeal,
        PlanHash = planHash,
        CustomersHash = customersHash,
        State = nameof(RunState.Running),
        Reason = run.Reason,
        Attestation = run.Attestation,
        AttestedBy = run.AttestedBy,
        Attester = run.Attester,
        AttestedOn = Text(run.AttestedOn),
        Host = run.Host,
        StartedOn = Text(run.StartedOn),
    };

    public RelationshipRun ToRun(RunCount count) => RowValues.Read($"Run {RunId}", () => new RelationshipRun
    {
        RunId = Guid.Parse(RunId),
        PartnerTenantId = Guid.Parse(PartnerTenantId),
        PlanId = Guid.Parse(PlanId),
        Kind = Kind ?? ChangeKinds.First,
        PlanSeal = PlanSeal,
        State = Word<RunState>(State),
        Detail = Detail,
        Reason = Reason,
        Attestation = Attestation,
        AttestedBy = AttestedBy,
        Attester = Attester,
        AttestedOn = Moment(AttestedOn),
        Host = Host,
        StartedOn = Moment(StartedOn),
        EndedOn = Time(EndedOn),
        Customers = (int)count.Customers,
        Ended = (int)count.Ended,
        Achieved = (int)count.Achieved,
    });
}

/// <summary>How far a run has come.</summary>
internal sealed class RunCount
{
    public long Customers { get; set; }

    public long Ended { get; set; }

    public long Achieved { get; set; }
}

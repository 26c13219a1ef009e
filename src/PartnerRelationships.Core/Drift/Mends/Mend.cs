using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Drift.Mends;

/// <summary>What one step asks for.</summary>
internal abstract class Mend
{
    /// <summary>What a step of a plan asks for.</summary>
    public static Mend Of(IMendingPorts ports, Guid customer, StepKind kind, string? subject) => kind switch
    {
        StepKind.EndPrivileges => new PrivilegeMend(ports, customer),
        StepKind.TerminateDelegatedAdmin => new EndMend(ports, customer, subject!),
        StepKind.ExtendDelegatedAdmin => new ExtensionMend(ports, customer, subject!, extends: true),
        StepKind.StopExtension => new ExtensionMend(ports, customer, subject!, extends: false),
        StepKind.TakeGroupRoles => new GroupMend(ports, customer, subject!),
        _ => throw new NotSupportedException($"{kind} is not a correction step."),
    };

    /// <summary>Reads its state.</summary>
    public abstract Task<MendReading> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Asks for the change of what was read last.</summary>
    public abstract Task<DelegatedAdminAnswer> SendAsync(RequestTicket ticket, CancellationToken cancellationToken);
}

/// <summary>How it stands with what a step asks for.</summary>
/// <param name="Word">In a word.</param>
/// <param name="IsMet">Whether it is as the step wants it.</param>
/// <param name="Complaint">Why it must not be asked for now, a sentence; null if it may be.</param>
internal sealed record MendReading(string Word, bool IsMet, string? Complaint = null);

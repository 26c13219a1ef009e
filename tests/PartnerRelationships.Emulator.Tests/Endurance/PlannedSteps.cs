using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>A step of a plan.</summary>
internal sealed record Step(string Customer, string Kind, string Subject);

/// <summary>What a plan says that may happen, as Plan.ps1 tells it.</summary>
internal sealed class PlannedSteps(IReadOnlyCollection<string> lines)
{
    /// <summary>Whom it names.</summary>
    public IReadOnlyList<string> Customers { get; } = [.. lines.Select(line => line.Split(' ')).Where(words => words[0] == "planned").Select(words => words[1])];

    public ILookup<string, Step> Of { get; } = lines.Select(line => line.Split(' ')).Where(words => words[0] == "step").Select(words => new Step(words[1], words[2], words[3])).ToLookup(step => step.Customer);

    /// <summary>Whether something may be different afterwards.</summary>
    public bool Allows(Subject subject) => Of[subject.Customer].Any(step => subject.Kind switch
    {
        ServiceState.Customer => step.Kind is "RemoveRelationship" or "EndPrivileges",
        ServiceState.Subscription => step.Kind is "CreateTransfer" or "RemoveRelationship" || step.Subject == subject.Id,
        ServiceState.Rights => step.Kind == "CreateDelegatedAdmin" || step.Subject.Contains(subject.Id, StringComparison.OrdinalIgnoreCase),
        _ => step.Kind is "InviteProvider" or "CreateTransfer" or "AcceptTransfer" or "RemoveRelationship",
    });
}

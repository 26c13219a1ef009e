namespace PartnerRelationships.Core.Changes;

/// <summary>A kind of bulk change, as far as it can be told without a connection: what its plans may hold, and what is said of them. How it is
/// carried out is for its method to say.</summary>
public interface IChangeKind
{
    /// <summary>The word under which plans and ledgers keep it. A released word never changes.</summary>
    string Word { get; }

    /// <summary>The step that the change is about: its request is the one that results name.</summary>
    StepKind MainStep { get; }

    /// <summary>The operation by which the service's log knows the main step (contract §5.15).</summary>
    string AuditOperation { get; }

    /// <summary>How people speak of it.</summary>
    ChangeWords Words { get; }

    /// <summary>Why a customer's steps are none that a plan with these options can have, for a person; null when they are.</summary>
    string? FaultOf(PlannedCustomer customer, PlanOptions options);

    /// <summary>What carrying out a plan would do, to ask about it: a sentence without its end.</summary>
    string SummaryOf(RelationshipPlan plan);

    /// <summary>The error that a result amounts to; null for what is no error.</summary>
    PartnerRelationshipsException? FailureOf(ChangeResult result);
}

/// <summary>How people speak of a kind of change.</summary>
/// <param name="Act">What is done with a customer: "remove".</param>
/// <param name="Done">What it is afterwards: "removed".</param>
/// <param name="Achieved">The same, with whatever amounts to it: "removed or already gone".</param>
/// <param name="Doing">What goes on: "Removing customer relationships".</param>
/// <param name="Deed">What only a person may do: "Ending a relationship".</param>
/// <param name="Title">What a report is of: "Removal of customers".</param>
/// <param name="Maker">The command that makes plans of the kind.</param>
/// <param name="Statement">The attestation of the person who carries it out.</param>
public sealed record ChangeWords(string Act, string Done, string Achieved, string Doing, string Deed, string Title, string Maker, string Statement);

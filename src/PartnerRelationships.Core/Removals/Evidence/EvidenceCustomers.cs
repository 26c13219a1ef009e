using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Removals.Engine;

namespace PartnerRelationships.Core.Removals.Evidence;

/// <summary>A bundle's customers, beside the plan and beside what the ledger's entries tell of them.</summary>
internal sealed class EvidenceCustomers
{
    private const char Replaced = '\uFFFD';
    private readonly List<EvidenceItem> customers = [];

    /// <summary>How many there are.</summary>
    public int Count => customers.Count;

    /// <summary>How many have ended.</summary>
    public int Ended => customers.Count(customer => customer["outcome"] is not null);

    /// <summary>How many are removed, or were gone already.</summary>
    public int Removed => customers.Count(customer => customer["outcome"] is nameof(RemovalOutcome.Removed) or nameof(RemovalOutcome.AlreadyGone));

    /// <summary>Takes the next customer.</summary>
    /// <returns>What is wrong with its place in the plan; null when nothing is.</returns>
    public LedgerProblem? Add(EvidenceItem customer, CustomerRemovalPlan plan)
    {
        var planned = customers.Count < plan.Customers.Count ? plan.Customers[customers.Count] : null;
        customers.Add(customer);
        return planned is null || customer["place"] != customers.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) || customer["customer_id"] != planned.CustomerId.ToString()
            ? EvidenceProblems.Of("CustomerAltered", $"The plan has another customer, or none, in place {customers.Count} than {customer["name"]} ({customer["customer_id"]}).")
            : customer["name"] != planned.Name && customer["name"]?.IndexOf(Replaced) is null or < 0
                ? EvidenceProblems.Customer(customer, $"the plan calls it {planned.Name}") : null;
    }

    /// <summary>The customers' identities, as the ledger hashes them for the run.</summary>
    /// <param name="run">The run.</param>
    public string HashOf(EvidenceItem run) => EvidenceRecord.OfCustomers(run, customers);

    /// <summary>The first customer that is not as the entries tell it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="story">What they tell.</param>
    public LedgerProblem? Compare(EvidenceItem run, RunStory story) =>
        customers.Select(customer => Compare(run, customer, story.Of(customer["customer_id"]))).FirstOrDefault(problem => problem is not null);

    private static LedgerProblem? Compare(EvidenceItem run, EvidenceItem customer, RunStory.CustomerStory story)
    {
        // Of a run that went on while the evidence was written the entries may be ahead.
        if (EvidenceRunCheck.IsUnderWay(run) && customer["outcome"] is null)
        {
            return null;
        }

        return CompareEnd(customer, story) ?? CompareSteps(customer, story)
            ?? (story.RecordHash is { } hash && hash != EvidenceRecord.OfCustomer(run, customer) ? EvidenceProblems.Customer(customer, "its record does not fit the hash in the last of them") : null);
    }

    private static LedgerProblem? CompareEnd(EvidenceItem customer, RunStory.CustomerStory story)
    {
        var end = customer["outcome"] is not { } outcome ? null
            : Enum.TryParse<RemovalOutcome>(outcome, out var known) ? EventTexts.OfEnd(known, customer["detail"]) : outcome;
        return end == story.End ? null : EvidenceProblems.Customer(customer, $"it ended with \"{end ?? "nothing"}\", and they say \"{story.End ?? "nothing"}\"");
    }

    private static LedgerProblem? CompareSteps(EvidenceItem customer, RunStory.CustomerStory story)
    {
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in customer.Parts.Where(part => part.Kind == EvidenceItem.Step && part["request_id"] is not null))
        {
            if (Step(part) is not { } step)
            {
                return EvidenceProblems.Step(customer, $"step {part["place"]} is not one");
            }

            var texts = EventTexts.OnTheWay(step).ToArray();
            if (!texts.Any(story.Steps.Contains))
            {
                return EvidenceProblems.Step(customer, $"they know of no \"{EventTexts.OfStep(step)}\"");
            }

            allowed.UnionWith(texts);
        }

        return story.LastStep is null || allowed.Contains(story.LastStep) ? null : EvidenceProblems.Step(customer, $"there is none for \"{story.LastStep}\"");
    }

    private static RemovalStep? Step(EvidenceItem part) =>
        Enum.TryParse<RemovalStepKind>(part["kind"], out var kind) && Enum.TryParse<RemovalStepState>(part["state"], out var state) && Guid.TryParse(part["request_id"], out var request)
            ? new RemovalStep { Kind = kind, State = state, RequestId = request, SubjectId = part["subject_id"], SubjectName = part["subject_name"] }
            : null;
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>Whether every customer of a plan ended in a true state, and nobody else was touched.</summary>
/// <param name="plan">What was planned.</param>
/// <param name="before">What the service showed before the plan was carried out.</param>
/// <param name="after">What it shows afterwards.</param>
internal sealed class PlanJudge(PlannedSteps plan, ServiceState before, ServiceState after)
{
    private static readonly string[] Untouched = ["Blocked", "Declined", "Lapsed", "ProviderMustAct"];

    public IEnumerable<Verdict> Judge(Journal journal) => [.. Strays(), .. Doubles(), .. journal.Entries.SelectMany(Untrue), .. Missing(journal)];

    private IEnumerable<Verdict> Strays() =>
        before.ChangedIn(after).Where(subject => !plan.Allows(subject)).Select(subject => new Verdict(Wrong.Stray, $"The {subject} was '{before[subject]}', and is '{after[subject]}'."));

    // A customer gets one successor.
    private IEnumerable<Verdict> Doubles() =>
        New().GroupBy(subject => subject.Customer).Where(subjects => subjects.Count() > 1).Select(subjects => new Verdict(Wrong.Double, $"{subjects.Key} has {subjects.Count()} new delegated admin relationships."));

    private IEnumerable<Subject> New() => after.Subjects.Where(subject => subject.Kind == ServiceState.Rights && before[subject].Length == 0);

    private IEnumerable<Verdict> Missing(Journal journal) =>
        plan.Customers.Except(journal.Entries.Select(entry => entry.Customer)).Select(customer => new Verdict(Wrong.Loss, $"{customer} is in the plan, and not in the ledger."));

    private IEnumerable<Verdict> Untrue(JournalEntry entry) => Claims(entry).Where(claim => !claim.Holds).Select(claim => new Verdict(Wrong.Untrue, $"{entry.Customer} is '{entry.Outcome}', but {claim.What}."));

    private IEnumerable<(bool Holds, string What)> Claims(JournalEntry entry) => entry.Outcome switch
    {
        "Removed" or "AlreadyGone" => [(!IsCustomer(entry), "it is a customer")],
        "Renewed" => [(New().Count(subject => subject.Customer == entry.Customer && IsActive(subject)) == 1, "no successor is active"), (!Replaced(entry).Any(IsActive), "what was replaced is active")],
        "Mended" or "Extended" => Goals(entry),
        "HandedOver" => [(Has("to", entry), "the new distributor does not have it"), (!Has("from", entry), "the previous distributor has it"), (IsCustomer(entry), "it is no customer")],
        "" => [(plan.Of[entry.Customer].Any(step => step.Kind is "Await" or "InviteProvider"), "nobody is waited for"), (!New().Any(subject => subject.Customer == entry.Customer && IsActive(subject)), "its successor is active"), .. Untaken(entry)],
        var outcome when Untouched.Contains(outcome) => Untaken(entry),
        _ => [],
    };

    private IEnumerable<(bool Holds, string What)> Untaken(JournalEntry entry) =>
        [(IsCustomer(entry) == Was(entry), "it is no customer any more"), (Replaced(entry).All(subject => !before[subject].StartsWith("active", StringComparison.Ordinal) || IsActive(subject)), "its rights have ended")];

    private IEnumerable<(bool Holds, string What)> Goals(JournalEntry entry) => plan.Of[entry.Customer].Select(step => (Reached(step), $"{step.Kind} was not done"));

    private bool Reached(Step step)
    {
        var rights = after[new Subject(step.Customer, ServiceState.Rights, step.Subject)];
        return step.Kind switch
        {
            "ExtendDelegatedAdmin" => rights.Contains(" p180d ", StringComparison.Ordinal),
            "StopExtension" => rights.Contains(" pt0s ", StringComparison.Ordinal),
            "TerminateDelegatedAdmin" => rights is "ended" or "",
            "EndPrivileges" => after[new Subject(step.Customer, ServiceState.Customer, step.Customer)].EndsWith("false", StringComparison.Ordinal),
            _ => true,
        };
    }

    private IEnumerable<Subject> Replaced(JournalEntry entry) =>
        plan.Of[entry.Customer].Where(step => step.Kind == "TerminateDelegatedAdmin").Select(step => new Subject(step.Customer, ServiceState.Rights, step.Subject));

    private bool IsActive(Subject subject) => after[subject].StartsWith("active", StringComparison.Ordinal);

    private bool IsCustomer(JournalEntry entry) => after[Customer(entry)].StartsWith("reseller", StringComparison.Ordinal);

    private bool Was(JournalEntry entry) => before[Customer(entry)].StartsWith("reseller", StringComparison.Ordinal);

    private bool Has(string party, JournalEntry entry) => after[new Subject(entry.Customer, party, entry.Customer)] is "reseller";

    private static Subject Customer(JournalEntry entry) => new(entry.Customer, ServiceState.Customer, entry.Customer);
}

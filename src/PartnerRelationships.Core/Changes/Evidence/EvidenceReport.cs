using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Drafting;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>The report of a run in HTML that needs nothing else, is written customer by customer, and can be printed: a first page about the run, and the
/// customers on it, or on pages of their own.</summary>
/// <param name="subject">What it is of.</param>
/// <param name="bundle">The name of the evidence's file.</param>
/// <param name="now">When it is written.</param>
internal sealed class EvidenceReport(EvidenceSubject subject, string bundle, DateTimeOffset now)
{
    private static readonly string[] Columns = ["No.", "Customer", "Outcome", "Delegated admin", "Service’s log", "Steps"];

    private TextWriter text = TextWriter.Null;

    private string Title => $"{subject.Kind.Words.Title} of {subject.Plan.PartnerName}";

    /// <summary>Goes on writing to another page.</summary>
    public void Turn(TextWriter page) => text = page;

    /// <summary>Writes everything about the run.</summary>
    public void Begin()
    {
        var (run, plan) = (subject.Run, subject.Plan);
        Head(Title);
        text.WriteLine($"<p>{Counted.Of(run.Customers, "customer")}, {subject.Tally.Achieved} of them {subject.Kind.Words.Achieved}. {State(run)} Written on {Moment(now)}.</p>");
        Counts();
        Responsibility(run);
        Planned(plan);
        Verification();
    }

    /// <summary>Begins a page of customers.</summary>
    public void BeginPage(int first, int last)
    {
        Head($"{Title}: {first} to {last}");
        text.WriteLine($"<p>Run {subject.Run.RunId}, as written on {Moment(now)}.</p>");
        BeginTable();
    }

    /// <summary>Lists the pages of the customers.</summary>
    public void Index(IEnumerable<(string File, int First, int Last, string FirstName, string LastName)> pages)
    {
        text.WriteLine("<h2>Customers</h2>\n<table class=\"list\"><thead><tr><th scope=\"col\">No.</th><th scope=\"col\">From</th><th scope=\"col\">To</th></tr></thead><tbody>");
        foreach (var page in pages)
        {
            text.WriteLine($"<tr><th scope=\"row\"><a href=\"{Safe(page.File)}\">{page.First} to {page.Last}</a></th><td>{Safe(page.FirstName)}</td><td>{Safe(page.LastName)}</td></tr>");
        }

        text.WriteLine("</tbody></table>");
    }

    /// <summary>Begins the table of customers.</summary>
    public void BeginTable() => text.WriteLine("<h2 id=\"customers\">Customers</h2>\n<div class=\"scroll\" role=\"region\" aria-labelledby=\"customers\" tabindex=\"0\">\n<table class=\"list\">\n<thead><tr>"
        + string.Concat(Columns.Select(column => $"<th scope=\"col\">{column}</th>")) + "</tr></thead>\n<tbody>");

    /// <summary>Writes a customer.</summary>
    public void Add(RelationshipChange change, IReadOnlyList<Blocker> planned)
    {
        var outcome = change.Outcome?.ToString() ?? "Not ended";
        text.Write($"<tr><td>{change.Number}</td><th scope=\"row\">{Safe(change.Name)}<small>{Safe(change.Domain)}</small><small>{change.CustomerId}</small></th>");
        text.Write($"<td><b class=\"{ReportStyle.ClassOf(change.Outcome)}\">{outcome}</b><small>{Safe(change.Detail)}</small>{Blockers(change, planned)}</td>");
        text.Write($"<td>{Rights(change.DelegatedAdminBefore)}<br>→ {Rights(change.DelegatedAdminAfter)}</td><td>{Audit(subject.Compare(change))}</td><td>{Steps(change.Steps)}</td></tr>\n");
    }

    /// <summary>Ends the table of customers.</summary>
    public void EndTable() => text.WriteLine("</tbody>\n</table>\n</div>");

    /// <summary>Ends a page.</summary>
    public void End() => text.WriteLine("</main>\n</body>\n</html>");

    private void Head(string title) => text.WriteLine(PageText.Begin(title, ReportStyle.Sheet));

    private void Counts()
    {
        text.WriteLine("<h2>Summary</h2>\n<table class=\"sum\"><thead><tr><th scope=\"col\">Outcome</th><th scope=\"col\">Customers</th></tr></thead><tbody>");
        text.WriteLine(string.Concat(subject.Tally.Outcomes.Select(one => $"<tr><th scope=\"row\">{one.Key}</th><td>{one.Value}</td></tr>")) + "</tbody></table>");
        if (subject.Tally.Audits.Count > 0)
        {
            text.WriteLine("<table class=\"sum\"><thead><tr><th scope=\"col\">According to the service’s audit log</th><th scope=\"col\">Customers</th></tr></thead><tbody>");
            text.WriteLine(string.Concat(subject.Tally.Audits.Select(one => $"<tr><th scope=\"row\">{one.Key}</th><td>{one.Value}</td></tr>")) + "</tbody></table>");
        }

        text.WriteLine($"<p>{Safe(subject.AuditNote)}</p>");
    }

    private void Responsibility(RelationshipRun run) => List("Attested by",
        ("Attested by", Safe(run.AttestedBy)),
        ("On", $"{Moment(run.AttestedOn)}, on {Safe(run.Host)}"),
        ("Reason", Safe(run.Reason)),
        ("Statement", Safe(run.Attestation)),
        ("Run", run.RunId.ToString()),
        ("Began and ended", $"{Moment(run.StartedOn)} – {(run.EndedOn is { } ended ? Moment(ended) : "not yet")}"));

    private void Planned(RelationshipPlan plan) => List("The plan",
        ("Plan", plan.PlanId.ToString()),
        ("Made by", $"{Safe(plan.CreatedBy)}, {Moment(plan.CreatedOn)}, on {Safe(plan.Host)}"),
        ("Seal", $"<code>{Safe(plan.Seal)}</code>"),
        ("Approvals", plan.Approvals.Count == 0
            ? plan.Options.RequireApproval ? "none" : "none; the plan did not require any"
            : string.Join("<br>", plan.Approvals.Select(one => $"{Safe(one.ApprovedBy)}, {Moment(one.ApprovedOn)}, on {Safe(one.Host)} {Safe(one.Comment)}"))));

    private void Verification()
    {
        List("How to verify it",
            ("Evidence", $"<code>{Safe(bundle)}</code>"),
            ("Command", $"<code>Test-RelationshipEvidence '{Safe(bundle)}'</code>"));
        text.WriteLine("<p>The evidence file contains everything shown here and the hash of this page. The command needs no connection. This page is only for reading: it proves nothing by itself.</p>");
    }

    private void List(string heading, params (string Name, string Html)[] facts) =>
        text.WriteLine($"<h2>{heading}</h2>\n{PageText.List(facts)}");

    private static string Blockers(RelationshipChange change, IReadOnlyList<Blocker> planned) => change.Outcome?.IsAchieved() == true ? ""
        : string.Concat(planned.Select(blocker => $"<small>Planned as blocked: {blocker.Rule}, {Safe(blocker.Evidence)}; {Safe(blocker.WhoMustAct)}</small>"));

    private static string Rights(DelegatedAdminState? state) => state?.ToString() ?? "not read";

    // What is as it should be needs no words.
    private static string Audit(ChangeComparison? audit) => audit is null ? "–"
        : audit.Audit.ToString()
            + (audit.Audit is AuditState.Confirmed or AuditState.NotAsked ? "" : $"<small>{Safe(audit.Detail)}</small>")
            + (audit.OccurredOn is { } on ? $"<small>{Moment(on)} {Safe(audit.By)}</small>" : "");

    private static string Steps(IReadOnlyList<ChangeStep> steps) => steps.Count == 0 ? "none"
        : $"<details><summary>{Counted.Of(steps.Count, "step")}</summary><ol>{string.Concat(steps.Select(Step))}</ol></details>";

    private static string Step(ChangeStep step) =>
        $"<li>{Safe(step.ToString())}{Change(step)}<small>{Span(step)}</small>"
        + $"{Named("Request", step.RequestId?.ToString())}{Named("Correlation", step.CorrelationId)}{Named("", step.Detail)}</li>";

    private static string Change(ChangeStep step) => (step.Before, step.After) switch
    {
        (null, null) => "",
        (null, { } after) => $": {Safe(after)}",
        ({ } before, var after) => $": {Safe(before)} → {Safe(after) ?? "not read back"}",
    };

    private static string Span(ChangeStep step) => step.EndedOn is not { } ended ? Moment(step.IntendedOn)
        : ended.UtcDateTime.Date == step.IntendedOn.UtcDateTime.Date ? $"{Text(step.IntendedOn, "yyyy-MM-dd HH:mm:ss")} – {Text(ended, "HH:mm:ss 'UTC'")}"
        : $"{Moment(step.IntendedOn)} – {Moment(ended)}";

    private static string Named(string name, string? value) => value is null ? "" : $"<small>{name} {Safe(value)}</small>";

    private static string State(RelationshipRun run) => run.State switch
    {
        RunState.Done => "The run is done.",
        RunState.Running => "The run was still in progress; this was its state.",
        _ => $"The run stopped: {Safe(run.Detail)}",
    };

    private static string Moment(DateTimeOffset moment) => Text(moment, "yyyy-MM-dd HH:mm:ss 'UTC'");

    private static string Text(DateTimeOffset moment, string format) => moment.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(value))]
    private static string? Safe(string? value) => PageText.Safe(value);
}

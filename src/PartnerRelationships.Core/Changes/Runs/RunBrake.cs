using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>Decides whether another customer is begun. What is in hand is always brought to its end.</summary>
internal sealed class RunBrake(RunOrder order, IClock clock)
{
    // Of fewer customers a share says nothing: the first failure would be all of them.
    private const int EnoughToJudge = 20;

    private readonly object gate = new();
    private readonly DateTimeOffset? end = clock.Now + order.TimeLimit;
    private readonly DateTimeOffset? closes = PolicyHours.EndOf(order.Policy, clock.Now);
    private int worked;
    private int failures;
    private readonly HashSet<int> left = [];
    private readonly HashSet<int> waiting = [];
    private PartnerRelationshipsException? firstError;
    private PartnerRelationshipsException? fatal;
    private bool isStoppedForOthers;

    /// <summary>What ended everything for this session: its sign-in, or its ledger; null while nothing did.</summary>
    public PartnerRelationshipsException? Fatal => Volatile.Read(ref fatal);

    /// <summary>How many failed.</summary>
    public int Failures => Volatile.Read(ref failures);

    public bool IsReleased => Reason() is null;

    /// <summary>Counts a customer.</summary>
    /// <param name="change">As the journal has it.</param>
    /// <param name="error">What went wrong; null when nothing did.</param>
    /// <param name="outcome">What is said of it; null when nothing can be said.</param>
    public void Count(RelationshipChange change, ChangeOutcome? outcome, PartnerRelationshipsException? error)
    {
        lock (gate)
        {
            worked++;
            if (change.Outcome is null)
            {
                left.Add(change.Number);
            }

            if (outcome is ChangeOutcome.Waiting)
            {
                waiting.Add(change.Number);
            }
            else if (outcome?.IsFailure() != false)
            {
                failures++;
                firstError ??= error;
            }
        }
    }

    /// <summary>Whether a customer was left waiting for somebody else, by this session or, where this one has not worked on it, as the journal has it by another.</summary>
    public bool Waits(RelationshipChange change)
    {
        lock (gate)
        {
            return waiting.Contains(change.Number) || (!left.Contains(change.Number) && change.Steps.Any(step => step.State == StepState.Waiting));
        }
    }

    /// <summary>Whether this session is through with a customer that stays open.</summary>
    public bool HasLeft(RelationshipChange change)
    {
        lock (gate)
        {
            return left.Contains(change.Number);
        }
    }

    // Who waits is left as well, and not stuck.
    private int Stuck
    {
        get
        {
            lock (gate)
            {
                return left.Count - waiting.Count;
            }
        }
    }

    /// <summary>Stops everything: the next customer would meet the same.</summary>
    public void Pull(PartnerRelationshipsException error) => Interlocked.CompareExchange(ref fatal, error, null);

    /// <summary>Stops this session, because another one has stopped the run for a human.</summary>
    public void StopForOthers() => Volatile.Write(ref isStoppedForOthers, true);

    /// <summary>The run's state when no further customer is begun; null while one is.</summary>
    public RunEnd? Reason()
    {
        lock (gate)
        {
            return fatal is not null ? new RunEnd(RunState.ResumeNeeded, fatal.Message)
                : failures >= order.MaximumFailures ? new RunEnd(RunState.HumanNeeded, $"{Counted.Of(failures, "customer")} failed, which is the maximum allowed. The first: {firstError?.Message}")
                : worked >= EnoughToJudge && failures > order.MaximumFailureRate * worked ? new RunEnd(RunState.HumanNeeded, $"{failures} of {Counted.Of(worked, "customer")} failed, which is more than the maximum share. The first: {firstError?.Message}")
                : isStoppedForOthers ? new RunEnd(RunState.ResumeNeeded, "Another session has stopped the run, because a human is needed.")
                : clock.Now >= end ? new RunEnd(RunState.ResumeNeeded, "Its time limit was reached.")
                : clock.Now >= closes ? new RunEnd(RunState.ResumeNeeded, $"The policy's hours ended at {ScreenTime.Moment(closes)}.")
                : null;
        }
    }

    /// <summary>The run's state when there are no customers left to begin.</summary>
    /// <param name="open">The customers without an outcome.</param>
    public RunEnd AtTheEnd(IReadOnlyCollection<RelationshipChange> open) =>
        open.Count > 0 && open.All(Waits) ? new RunEnd(RunState.Waiting, $"{Counted.Of(open.Count, "customer waits", "customers wait")} for somebody else. Invoke the plan again after about a day.")
        : Stuck > 0 ? new RunEnd(RunState.ResumeNeeded, $"{Counted.Of(Stuck, "customer")} could not be completed. The first: {firstError?.Message}")
        : new RunEnd(RunState.Done, null);
}

/// <summary>The state of a run when it stops.</summary>
/// <param name="State">Where.</param>
/// <param name="Detail">Why, in words; null when there is no more to say.</param>
internal sealed record RunEnd(RunState State, string? Detail);

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Service;

/// <summary>Finds the operation, runs it in a transaction and turns what goes wrong into the service's answers.</summary>
internal sealed class Dispatcher(SandboxStore store, IReadOnlyList<Route> routes, IReadOnlyList<IDueWork> dueWork, IClock clock)
{
    private const int Busy = 5, Locked = 6;

    public DateTimeOffset Now => clock.Now;

    public async Task<Answer> AnswerAsync(Call call, CancellationToken cancellationToken)
    {
        if (!IsSignedIn(call)) return new Refusal(401, 800001, "Partner Token missing in request context").ToAnswer(call);
        var route = routes.FirstOrDefault(r => r.Matches(call));
        if (route is null) return Unavailable(call, 404, "Resource not found");
        try
        {
            return route.Writes
                ? await store.WriteAsync(db => Write(route, call, Settled(db)), cancellationToken).ConfigureAwait(false)
                : await store.ReadAsync(db => dueWork.Any(work => work.IsAny(db)) ? null : route.Run(call, db), cancellationToken).ConfigureAwait(false)
                    ?? await store.WriteAsync(db => Read(route, call, Settled(db)), cancellationToken).ConfigureAwait(false);
        }
        catch (Refusal refusal)
        {
            return refusal.ToAnswer(call);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Busy or Locked)
        {
            return Unavailable(call, 503, "The service is busy. Try again later.");
        }
        catch (SqliteException e)
        {
            return new Refusal(500, 800003, $"Unexpected service error: {e.Message}").ToAnswer(call);
        }
    }

    private static Answer Unavailable(Call call, int status, string message) =>
        call.IsGraph ? Answer.GraphFault(call, status, message) : Answer.Gateway(status, message);

    private static bool IsSignedIn(Call call)
    {
        var value = call.Header("Authorization") ?? "";
        return value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && value.Length > "Bearer ".Length;
    }

    private Session Settled(Session db)
    {
        foreach (var work in dueWork.Where(work => work.IsAny(db))) work.Settle(db);
        return db;
    }

    // A refusal is an answer here: what was settled before it stays.
    private static Answer Read(Route route, Call call, Session db)
    {
        try
        {
            return route.Run(call, db);
        }
        catch (Refusal refusal)
        {
            return refusal.ToAnswer(call);
        }
    }

    private static Answer Write(Route route, Call call, Session db)
    {
        if (AnswerLog.Find(db, call) is { } known) return known;
        db.Execute("SAVEPOINT operation");
        Answer answer;
        try
        {
            answer = route.Run(call, db);
        }
        catch (Refusal refusal)
        {
            db.Execute("ROLLBACK TO operation");
            answer = refusal.ToAnswer(call);
        }
        AnswerLog.Keep(db, call, answer);
        return answer;
    }
}

using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Ground;

/// <summary>Answers that stay valid for the duration of a command: each request is made once, by the first caller, and again
/// when that failed.</summary>
internal sealed class AskedOnce<TQuestion, TAnswer>(Func<TQuestion, CancellationToken, Task<TAnswer>> ask)
    where TQuestion : notnull
{
    private readonly Dictionary<TQuestion, Task<TAnswer>> answers = [];

    public Task<TAnswer> GetAsync(TQuestion question, CancellationToken cancellationToken)
    {
        lock (answers)
        {
            if (!answers.TryGetValue(question, out var answer) || answer.IsFaulted || answer.IsCanceled)
            {
                answers[question] = answer = ask(question, cancellationToken);
            }

            return answer;
        }
    }
}

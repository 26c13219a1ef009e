using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Diagnostics;

namespace PartnerRelationships.Core.Tests.Fakes;

/// <summary>A service that answers every question, unless a test wants otherwise.</summary>
internal sealed class FakeProbe : IServiceProbe
{
    public Func<TokenReport> OnToken { get; set; } = () => new TokenReport(SignInIdentity.Unknown, Renews: true, FitsService: null, "https://service.example");

    public Dictionary<ProbeQuestion, ProbeAnswer> Answers { get; } = [];

    public List<ProbeQuestion> Asked { get; } = [];

    public Task<TokenReport> ReadTokenAsync(CancellationToken cancellationToken) => Task.FromResult(OnToken());

    public Task<ProbeAnswer> AskAsync(ProbeQuestion question, CancellationToken cancellationToken)
    {
        Asked.Add(question);
        return Task.FromResult(Answers.TryGetValue(question, out var answer) ? answer : new ProbeAnswer { Latency = TimeSpan.FromMilliseconds(12) });
    }
}

using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Fuzz.Mutation;
using PartnerRelationships.Fuzz.Running;
using PartnerRelationships.PartnerCenter;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Resilience;
using PartnerRelationships.PartnerCenter.SignIn;

namespace PartnerRelationships.Fuzz.Targets.Service;

/// <summary>The client's readers of answers, each fed over HTTP as the service would feed it.</summary>
/// <param name="name">What is read.</param>
/// <param name="call">Asks for it.</param>
internal sealed class ServiceTarget(string name, Func<PartnerCenterClient, Answer, Task> call) : IFuzzTarget
{
    private static readonly Uri Here = new("https://service.example/");

    public string Name => "service-" + name;

    public IReadOnlyList<byte[]> Corpus { get; } = Running.Corpus.Of("service-" + name);

    public IMutator Mutator => AnswerMutator.Instance;

    public async Task FeedAsync(byte[] input)
    {
        var answer = Answer.Parse(input);
        using var client = new PartnerCenterClient(new PartnerCenterOptions
        {
            BaseAddress = Here,
            Graph = new GraphEnd(Here, TokenAudience.PartnerCenter),
            Tokens = OneToken.Instance,
            Handler = new AnsweringHandler(answer),
            Patience = Patience.Once,
            Time = new PartnerCenter.Tests.Scripted.ImpatientTime(),
            Random = () => 0.5,
        });
        await call(client, answer);
    }

    private sealed class OneToken : IAccessTokens
    {
        public static readonly OneToken Instance = new();

        public bool CanRenew => false;

        public Task<string> GetAsync(TokenAudience audience, string? rejected, CancellationToken cancellationToken) => Task.FromResult("token");
    }
}

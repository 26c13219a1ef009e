using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Fuzz.Mutation;
using PartnerRelationships.Fuzz.Running;
using PartnerRelationships.PartnerCenter.SignIn;

namespace PartnerRelationships.Fuzz.Targets.Service;

/// <summary>What the sign-in service answers, through MSAL as it is used.</summary>
internal sealed class AuthorityTarget : IFuzzTarget
{
    private const int Forgotten = 2_000_000_000;
    private static readonly string Tenant = new Guid(1, 0, 0, new byte[8]).ToString();
    private int applications;

    public string Name => "authority";

    public IReadOnlyList<byte[]> Corpus { get; } = Running.Corpus.Of("authority");

    public IMutator Mutator => AnswerMutator.Instance;

    public async Task FeedAsync(byte[] input)
    {
        using var tokens = new MsalAccessTokens(new SignInOptions
        {
            Method = SignInMethod.Application,
            Cloud = Clouds.Of(PartnerEnvironment.Global),
            TenantId = Tenant,
            // MSAL remembers refusals for the whole process, of each application.
            ApplicationId = new Guid(++applications % Forgotten, 0, 0, new byte[8]).ToString(),
            ClientSecret = new NetworkCredential("", "a-secret-of-nothing").SecurePassword,
            Handler = new Authority(Answer.Parse(input)),
            RetryOnce = false,
        });
        await tokens.SignInAsync(CancellationToken.None);
    }

    private sealed class Authority(Answer answer) : HttpMessageHandler
    {
        private const string Discovery =
            """
            {"tenant_discovery_endpoint":"https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration","api-version":"1.1",
             "metadata":[{"preferred_network":"login.microsoftonline.com","preferred_cache":"login.windows.net","aliases":["login.microsoftonline.com","login.windows.net"]}]}
            """;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isDiscovery = request.RequestUri!.AbsolutePath.EndsWith("/discovery/instance", StringComparison.Ordinal);
            return Task.FromResult(isDiscovery
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Discovery, Encoding.UTF8, "application/json") }
                : AnsweringHandler.Response(answer, request));
        }
    }
}

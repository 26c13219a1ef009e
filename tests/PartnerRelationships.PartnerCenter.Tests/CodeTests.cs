using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Errors;
using PartnerRelationships.PartnerCenter.SignIn;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests;

/// <summary>The tables of codes say what the client makes of them.</summary>
public sealed class CodeTests
{
    public static TheoryData<string> Service => [.. ServiceCodes.Service.Select(code => code.Code)];

    public static TheoryData<string> Authority => [.. ServiceCodes.Authority.Select(code => code.Code)];

    [Theory, MemberData(nameof(Service))]
    public async Task A_code_of_the_service_becomes_the_id_that_the_table_says(string code)
    {
        var known = ServiceCodes.Find(code)!;
        using var service = new ScriptedService();
        service.Answer($$"""{"code":{{code}},"description":"Something."}""", (HttpStatusCode)known.Status!);
        using var client = service.Client();

        var error = await Assert.ThrowsAnyAsync<PartnerRelationshipsException>(() => client.Partners.ListProvidersAsync(TestContext.Current.CancellationToken));

        Assert.Equal((known.ErrorId, known.Action ?? ErrorIds.ActionOf(known.ErrorId)), (error.ErrorId, error.RecommendedAction));
    }

    [Theory, MemberData(nameof(Authority))]
    public void A_code_of_the_authority_becomes_the_id_that_the_table_says(string code)
    {
        using var handler = new HttpClientHandler();
        var error = AadErrors.Of(new ServiceFault { Code = code }, new SignInOptions
        {
            // A refresh token that is none is distinguished from a sign-in that has expired.
            Method = ServiceCodes.Find(code)!.ErrorId == "RefreshTokenInvalid" ? SignInMethod.RefreshToken : SignInMethod.Interactive,
            Cloud = Clouds.Of(PartnerEnvironment.Global),
            Handler = handler,
        });

        Assert.Equal(ServiceCodes.Find(code)!.ErrorId, error!.ErrorId);
        Assert.NotNull(error.RecommendedAction);
    }
}

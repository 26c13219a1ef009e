using System;
using PartnerRelationships.Core.Diagnostics;
using PartnerRelationships.Core.Errors;

namespace PartnerRelationships.Core.Tests.Diagnostics;

public sealed class ErrorExplainerTests
{
    private static readonly Guid Request = Guid.NewGuid();

    [Fact]
    public void The_explanation_has_everything_that_the_service_said()
    {
        var answered = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var fault = new ServiceFault { Status = 403, Code = "900123", Description = "MPA.", RequestId = Request, CorrelationId = "c-1", AnsweredOn = answered, Operation = "GET /v1/customers" };

        var told = Explain(new AccessDeniedException("AgreementMissing", "Refused.", fault));

        Assert.Equal((403, "900123", "MPA.", "GET /v1/customers"), (told.HttpStatus, told.ServiceCode, told.ServiceMessage, told.Operation));
        Assert.Equal((Request, "c-1", answered), (told.RequestId, told.CorrelationId, told.AnsweredOn));
        Assert.Equal("The reseller has not accepted the Microsoft Partner Agreement.", told.ServiceCodeMeaning);
        Assert.Equal("The Microsoft Partner Agreement is not accepted.", told.Meaning);
        Assert.Equal("The reseller must accept it in Partner Center.", told.RecommendedAction);
    }

    [Fact]
    public void The_errors_own_advice_comes_before_the_tables()
    {
        var error = new AccessDeniedException("AgreementMissing", "Refused.", new ServiceFault { Code = "900123" }) { RecommendedAction = "Call Ada." };

        Assert.Equal("Call Ada.", Explain(error).RecommendedAction);
    }

    [Fact]
    public void An_unknown_code_passes_through()
    {
        var told = Explain(new RemoteServiceException("RequestRejected", "Refused.", new ServiceFault { Status = 418, Code = "777" }));

        Assert.Equal(("777", null, 418), (told.ServiceCode, told.ServiceCodeMeaning, told.HttpStatus));
        Assert.Equal(ErrorIds.ActionOf("RequestRejected"), told.RecommendedAction);
    }

    [Fact]
    public void What_the_service_said_is_found_under_the_error_that_was_made_of_it()
    {
        var cause = new RemoteServiceException("RequestRejected", "Refused.", new ServiceFault { Status = 400, Code = "2000", RequestId = Request });

        Assert.Equal(("2000", Request), (Explain(new InvalidInputException("InvitationLinkRefused", "Refused.", inner: cause)).ServiceCode, Request));
    }

    [Fact]
    public void A_foreign_error_keeps_its_own_text_without_advice()
    {
        var told = ErrorExplainer.Explain(new ErrorReport("NotFound", IsOurs: false, "ObjectNotFound", "No such file.") { Command = "Get-Item", Target = "/nowhere" });

        Assert.Equal(("NotFound", "No such file.", "Get-Item", "/nowhere"), (told.ErrorId, told.Message, told.Command, told.Target));
        Assert.Equal((false, null, null), (told.IsOurs, told.Meaning, told.RecommendedAction));
    }

    [Fact]
    public void Nothing_is_made_up_where_nothing_was_asked()
    {
        var told = Explain(new NotConnectedException("NotConnected", "There is no connection."));

        Assert.Equal((null, null, null, null), (told.HttpStatus, told.RequestId, told.Operation, told.ServiceMessage));
    }

    private static ErrorExplanation Explain(PartnerRelationshipsException error) => ErrorExplainer.Explain(
        new ErrorReport(error.ErrorId, IsOurs: true, "PermissionDenied", error.Message) { Exception = error, RecommendedAction = error.RecommendedAction });
}

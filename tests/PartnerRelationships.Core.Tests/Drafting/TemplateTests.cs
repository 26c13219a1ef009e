using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Drafting;

namespace PartnerRelationships.Core.Tests.Drafting;

public sealed class TemplateTests
{
    private static readonly MergeFields Fields = new([], new Dictionary<string, string?> { ["name"] = "Ada", ["markup"] = "<b a=\"1\">&'{{name}}", ["nothing"] = " ", ["Lines"] = "1\n2" });

    [Theory]
    [InlineData("Hello {{name}}!", "Hello Ada!")]
    [InlineData("Hello {{ NAME }}!", "Hello Ada!")]
    [InlineData("{{markup}}", "<b a=\"1\">&'{{name}}")]
    [InlineData("a{{#name}} and {{name}}{{/name}}{{^name}} alone{{/name}}.", "a and Ada.")]
    [InlineData("a{{#nothing}} and {{nothing}}{{/nothing}}{{^nothing}} alone{{/nothing}}.", "a alone.")]
    [InlineData("{{^nothing}}{{#name}}both{{/name}}{{/nothing}}{{#nothing}}{{#name}}none{{/name}}{{/nothing}}", "both")]
    [InlineData("1\n{{#name}}\n2\n{{/name}}\n3", "1\n2\n3")]
    [InlineData("1\n  {{#nothing}}  \n2\n{{/nothing}}\n3", "1\n3")]
    [InlineData("{{#name}}\n2\n{{/name}}", "2\n")]
    [InlineData("{{lines}} } {", "1\n2 } {")]
    [InlineData("", "")]
    public void A_template_is_filled(string template, string expected) => Assert.Equal(expected, Template.OfText("x", template).Fill(Fields));

    [Fact]
    public void Long_markup_takes_little_memory()
    {
        const int Letters = 60_000, Each = 64;
        var html = $"<!{new string('x', Letters)}><p>{{{{name}}}}</p>";
        var before = GC.GetAllocatedBytesForCurrentThread();

        Template.OfHtml("x", html);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (long)Letters * Each);
    }

    [Theory]
    [InlineData("1\n{{name", 2)]
    [InlineData("{{na\nme}}", 1)]
    [InlineData("\n\n{{na me}}", 3)]
    [InlineData("{{}}", 1)]
    [InlineData("{{{name}}}", 1)]
    [InlineData("1\n{{#name}}\n3", 2)]
    [InlineData("1\n{{/name}}", 2)]
    [InlineData("{{#name}}\n{{#nothing}}\n{{/name}}\n{{/nothing}}", 2)]
    public void What_breaks_the_grammar_is_named_with_its_line(string template, int line)
    {
        var error = Assert.Throws<InvalidInputException>(() => Template.OfText("own.txt", template));

        Assert.Equal("TemplateInvalid", error.ErrorId);
        Assert.StartsWith($"own.txt, line {line}:", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1\n2 {{nothing}}", "TemplateFieldEmpty", 2)]
    [InlineData("1\n\n{{nmae}}", "TemplateFieldUnknown", 3)]
    [InlineData("{{#name}}\n{{/name}}\n{{#nmae}}{{/nmae}}", "TemplateFieldUnknown", 3)]
    [InlineData("{{#nothing}}\n\n{{nmae}}{{/nothing}}", "TemplateFieldUnknown", 3)]
    [InlineData("{{^name}}{{nothing}}{{/name}}\n{{^nothing}}{{nothing}}{{/nothing}}", "TemplateFieldEmpty", 2)]
    public void A_missing_or_empty_field_is_named_with_its_line(string template, string errorId, int line)
    {
        var error = Assert.Throws<InvalidInputException>(() => Template.OfText("own.txt", template).Fill(Fields));

        Assert.Equal(errorId, error.ErrorId);
        Assert.StartsWith($"own.txt, line {line}:", error.Message, StringComparison.Ordinal);
        Assert.Contains(errorId == "TemplateFieldUnknown" ? "nmae" : "nothing", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>{{markup}}</p>")]
    [InlineData("<p title=\"{{markup}}\">x</p>")]
    [InlineData("<img alt = '{{markup}}'>")]
    [InlineData("<!-- a > b --><a class=x href='{{markup}}'>x</a>")]
    [InlineData("<style>p{}</style>{{markup}}<br/>1 < 2 {{name}}")]
    public void In_html_a_value_is_text(string template) =>
        Assert.Equal(template.Replace("{{markup}}", "&lt;b a=&quot;1&quot;&gt;&amp;&#39;{{name}}").Replace("2 {{name}}", "2 Ada"), Template.OfHtml("x", template).Fill(Fields));

    [Theory]
    [InlineData("<p {{name}}>")]
    [InlineData("<{{name}}>")]
    [InlineData("</{{name}}>")]
    [InlineData("<p title={{name}}>")]
    [InlineData("<p title=a\"b {{name}}\">")]
    [InlineData("<p title=a=\"b {{name}}\">")]
    [InlineData("<p =\"b {{name}}\">")]
    [InlineData("<p style=\"{{name}}\">")]
    [InlineData("<p onclick='{{name}}'>")]
    [InlineData("<p title='a' {{name}}='b'>")]
    [InlineData("<!-- {{name}} -->")]
    [InlineData("<style>{{name}}</style>")]
    [InlineData("<SCRIPT>\"</p>\"{{name}}</SCRIPT>")]
    [InlineData("<p {{#name}}title='x'{{/name}}>")]
    public void In_html_a_field_that_could_become_markup_is_refused(string template) =>
        Assert.Equal("TemplateInvalid", Assert.Throws<InvalidInputException>(() => Template.OfHtml("x", template)).ErrorId);
}

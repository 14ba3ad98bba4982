package org.trigpoint.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;

/// Renders templates, which are compiled with the program. Every template is given `chrome`, what a
/// page has around its content.
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    @Bean
    TemplateEngine templates() {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(
                        null,
                        ContentType.Html,
                        PagesConfiguration.class.getClassLoader(),
                        "org.trigpoint.server.pages");
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    ViewResolver pages(
            TemplateEngine templates, Assets assets, Navigation navigation, Settings settings) {
        Chrome.Purpose purpose =
                settings.get(Setting.DEMONSTRATION).equals("yes")
                        ? Chrome.Purpose.DEMONSTRATION
                        : Chrome.Purpose.WORK;
        return (name, _) ->
                templates.hasTemplate(name + ".jte")
                        ? new JteView(templates, assets, navigation, purpose, name)
                        : null;
    }

    private record JteView(
            TemplateEngine templates,
            Assets assets,
            Navigation navigation,
            Chrome.Purpose purpose,
            String name)
            implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws Exception {
            Map<String, Object> parameters = new HashMap<>();
            if (model != null) {
                model.forEach((key, value) -> {
                    if (!key.startsWith("org.springframework.")) {
                        parameters.put(key, value);
                    }
                });
            }
            parameters.put("chrome", Chrome.of(request, assets, navigation, purpose));
            Utf8ByteOutput output = new Utf8ByteOutput();
            templates.render(name + ".jte", parameters, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            OutputStream body = response.getOutputStream();
            output.writeTo(body);
        }
    }
}

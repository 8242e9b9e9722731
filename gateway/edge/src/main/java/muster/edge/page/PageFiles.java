package muster.edge.page;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** The files that are served as they are: each address is named, nothing else is reachable. */
@Configuration(proxyBeanMethods = false)
class PageFiles implements WebFluxConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/openapi.json", "/asyncapi.json")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache());
        files.addResourceHandler("/schemas/**")
                .addResourceLocations("classpath:/static/schemas/")
                .setCacheControl(CacheControl.noCache());
        files.addResourceHandler("/house.css", "/favicon.svg", "/*.js")
                .addResourceLocations("classpath:/muster/edge/files/")
                .setCacheControl(CacheControl.noCache());
    }
}
